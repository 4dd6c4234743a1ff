import type { PushFailure } from '../../../endpoints/push/index.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';

/** Assumption: what is longer than the id of an account can be is that of a device, and each of those is there. */
export function isDevice(id: string): boolean {
  return new TextEncoder().encode(id).length > 32;
}

export function isThere({ accounts }: World, id: string): boolean {
  return isDevice(id) || accounts.exists(id);
}

/** @throws {@link Refusal} Assumption: the code (70107), also where the whole call is refused. */
export function requireReceiver(world: World, id: string): void {
  if (!isThere(world, id)) throw new Refusal(70107, 'no such account');
}

/** Does it for each, and lists those for whom it was refused: not there, where it was for nobody. */
export function failuresOf<T>(
  entries: readonly T[],
  idOf: (entry: T) => string,
  act: (entry: T) => void,
): { ErrorList?: PushFailure[] } {
  const ErrorList: PushFailure[] = [];
  for (const entry of entries)
    try {
      act(entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ErrorList.push({ To_Account: idOf(entry), ErrorCode: error.errorCode, ErrorInfo: error.message });
    }
  return ErrorList.length ? { ErrorList } : {};
}
