import { getNoSpeaking } from '../../../endpoints/moderation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Tells what is left. Assumption: the code for an account that is not there (130003). */
export const getNoSpeakingRoute = route(getNoSpeaking, ({ accounts, globalMutes }, { Get_Account }) => {
  if (!accounts.exists(Get_Account)) throw new Refusal(130003, 'no such account');
  return {
    C2CmsgNospeakingTime: globalMutes.c2c.left(Get_Account),
    GroupmsgNospeakingTime: globalMutes.group.left(Get_Account),
  };
});
