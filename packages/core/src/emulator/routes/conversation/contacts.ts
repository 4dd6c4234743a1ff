import type { Contact, ReceivedContact } from '../../../endpoints/conversation/index.ts';
import { Refusal } from '../../refusal.ts';
import type { ContactLabels } from '../../state/contact-labels.ts';
import type { World } from '../../world.ts';

/** @throws {@link Refusal} 50001, where there is no such account. */
export function requireOwner({ accounts }: World, account: string): string {
  if (accounts.exists(account)) return account;
  throw new Refusal(50001, 'From_Account does not exist');
}

/** By which a conversation is told from others. */
export function keyOf({ Type, To_Account, ToGroupId }: ReceivedContact): string {
  return JSON.stringify([Type, Type === 1 ? To_Account : ToGroupId]);
}

export function contactOf(key: string): ReceivedContact {
  const [Type, id] = JSON.parse(key) as [number, string];
  return Type === 1 ? { Type, To_Account: id } : { Type, ToGroupId: id };
}

/** Assumption: the codes for a user and a group that are not there (50001, 51007), and for one that is not named (50002). */
export function requireContact(
  { accounts, groups }: World,
  { Type, To_Account, ToGroupId }: ReceivedContact,
): void {
  const id = Type === 1 ? To_Account : ToGroupId;
  if (id === undefined) throw new Refusal(50002, `${Type === 1 ? 'To_Account' : 'ToGroupId'} is missing`);
  if (Type === 1 && !accounts.exists(id)) throw new Refusal(50001, 'no such account');
  if (Type === 2 && !groups.find(id)) throw new Refusal(51007, 'no such group');
}

/** Does something to a conversation, and says how that ended. */
export function resultOf<Item extends { readonly ContactItem: Contact }>(
  world: World,
  item: Item,
  act: (key: string) => void,
): { ContactItem: Item['ContactItem']; ResultCode: number; ResultInfo: string } {
  const { ContactItem } = item;
  try {
    requireContact(world, ContactItem);
    act(keyOf(ContactItem));
    return { ContactItem, ResultCode: 0, ResultInfo: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ContactItem, ResultCode: error.errorCode, ResultInfo: error.message };
  }
}

/** The groups of a user, as answers have them. */
export function groupsOf(labels: ContactLabels): { GroupName: string; GroupId: number }[] {
  return labels.groups().map(([GroupName, GroupId]) => ({ GroupName, GroupId }));
}
