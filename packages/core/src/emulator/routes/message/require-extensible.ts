import { Refusal } from '../../refusal.ts';
import type { C2cMessage } from '../../state/c2c-messages.ts';
import type { World } from '../../world.ts';
import { type Named, requireMessage } from './deliver.ts';

/** A message beside which there may be pairs. Assumption: where no sender is named, it is the admin who calls. */
export function requireExtensible(
  world: World,
  { From_Account, ...named }: Omit<Named, 'From_Account'> & { readonly From_Account?: string | undefined },
  caller: string,
): C2cMessage {
  const message = requireMessage(world, { ...named, From_Account: From_Account ?? caller }, 23004);
  if (message.withExtensions) return message;
  throw new Refusal(23002, 'the message was sent without SupportMessageExtension');
}
