import type { Asking, Route } from './route.ts';
import { eventOf } from './webhooks/raised.ts';
import type { Cause, Webhooks } from './webhooks/webhooks.ts';
import type { World } from './world.ts';

/** The service: what there is, and who is told of it. */
export interface Service {
  readonly world: World;
  readonly webhooks: Webhooks;
}

/** Who acts, and from where. */
export interface Actor {
  readonly account: string;
  readonly cause: Cause;
}

/** Asks on behalf of somebody. What there is, is as of now, but for when it came. */
export function askingOf({ world, webhooks }: Service, { cause }: Actor): Asking {
  const came = world.now();
  return {
    world: { ...world, came: () => came },
    ask: (command, body, verdicts) => webhooks.ask(eventOf(command, body, world.now), cause, verdicts),
  };
}

/** Tells what somebody has done. */
export function tell({ world, webhooks }: Service, { cause }: Actor): void {
  webhooks.tell(world.raised.take(), cause);
}

/**
 * Asks webhooks, acts, and tells webhooks.
 *
 * @throws {@link Refusal}
 */
export async function perform(service: Service, route: Route, given: unknown, actor: Actor): Promise<object> {
  const asking = askingOf(service, actor);
  const decided =
    service.webhooks.isOn && route.before
      ? await route.before(asking, given, actor.account)
      : { input: given };
  if ('answer' in decided) return decided.answer;
  const { input, answered = (answer: object) => answer } = decided;
  try {
    return answered(route.answer(asking.world, input, actor.account));
  } finally {
    // What was refused may be told of, too: that a group is full.
    tell(service, actor);
  }
}
