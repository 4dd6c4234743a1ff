import { setNoSpeaking } from '../../../endpoints/moderation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Mutes. Assumption: the code for an account that is not there (130005). */
export const setNoSpeakingRoute = route(
  setNoSpeaking,
  ({ accounts, globalMutes }, { Set_Account, C2CmsgNospeakingTime, GroupmsgNospeakingTime }) => {
    if (!accounts.exists(Set_Account)) throw new Refusal(130005, 'no such account');
    if (C2CmsgNospeakingTime !== undefined) globalMutes.c2c.set(Set_Account, C2CmsgNospeakingTime);
    if (GroupmsgNospeakingTime !== undefined) globalMutes.group.set(Set_Account, GroupmsgNospeakingTime);
    return {};
  },
);
