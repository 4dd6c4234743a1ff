import type { AccountAttributeNames, AccountAttributes } from '../../../endpoints/push/index.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { isDevice, isThere, requireReceiver } from './receivers.ts';

/** @throws {@link Refusal} 90033 for a name that the app has not given. Assumption: before anything is done for anybody. */
export function requireAttributes({ attributeNames }: World, names: Iterable<string>): void {
  for (const name of names) attributeNames.require(name);
}

/** Assumption: all of the account's, or none. */
export function setAttributes(world: World, { To_Account, Attrs }: AccountAttributes): void {
  requireReceiver(world, To_Account);
  const given = Object.entries(Attrs).map(
    ([name, value]) => [world.attributeNames.require(name), value] as const,
  );
  if (given.some(([{ ofDevices }]) => ofDevices !== isDevice(To_Account)))
    throw new Refusal(90035, 'an attribute is for users or for devices');
  for (const [{ number }, value] of given) world.attributeValues.set(To_Account, number, value);
}

/** Assumption: attributes that it does not have are fine. */
export function removeAttributes(world: World, { To_Account, Attrs }: AccountAttributeNames): void {
  requireReceiver(world, To_Account);
  for (const name of Attrs)
    world.attributeValues.remove(To_Account, world.attributeNames.require(name).number);
}

/** The attributes of those who are there. */
export function attributesOf(world: World, accounts: readonly string[]): AccountAttributes[] {
  const found = accounts.filter((account) => isThere(world, account));
  return found.map((To_Account) => ({ To_Account, Attrs: attributesOfOne(world, To_Account) }));
}

function attributesOfOne(
  { attributeNames, attributeValues }: World,
  account: string,
): Record<string, string> {
  const values = attributeNames.list().flatMap(({ number, name }) => {
    const value = attributeValues.get(account, number);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}
