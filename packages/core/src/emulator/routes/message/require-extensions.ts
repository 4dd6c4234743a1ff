import { Refusal } from '../../refusal.ts';
import type { MessageExtensions } from '../../state/message-extensions.ts';
import type { World } from '../../world.ts';
import { requireMessage } from './deliver.ts';

/** Assumption: where no sender is named, it is the admin who calls. */
export function requireExtensions(
  world: World,
  {
    From_Account,
    ...named
  }: { readonly From_Account?: string | undefined; readonly To_Account: string; readonly MsgKey: string },
  caller: string,
): MessageExtensions {
  const { extensions } = requireMessage(world, { ...named, From_Account: From_Account ?? caller }, 23004);
  if (extensions) return extensions;
  throw new Refusal(23002, 'the message was not sent with SupportMessageExtension 1');
}
