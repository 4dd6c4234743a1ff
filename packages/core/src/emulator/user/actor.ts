import { type AnyEndpoint, type Endpoint, operationOf } from '../../endpoint/endpoint.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { validate } from '../../endpoint/validate.ts';
import { InputError } from '../../errors/index.ts';
import { type Actor, perform, type Service, tell } from '../perform.ts';
import { routeOf } from '../routes/index.ts';
import type { DevicePlatform } from '../state/devices.ts';
import { USER } from '../webhooks/webhooks.ts';

/** An answer without its envelope. */
export type Answered<Out> = Omit<Out, keyof Envelope>;

const NAMES: Partial<Record<DevicePlatform, string>> = { iPhone: 'iOS', PC: 'Windows' };

/** One who acts in an app, and what is needed for that. */
export class UserActor implements Actor {
  readonly account: string;
  readonly service: Service;
  platform: DevicePlatform = 'Android';

  constructor(service: Service, account: string) {
    this.service = service;
    this.account = account;
  }

  get cause() {
    return { ...USER, OptPlatform: NAMES[this.platform] ?? this.platform };
  }

  /** Changes something, and tells of it, also where it throws. */
  act<T>(change: () => T): T {
    try {
      return change();
    } finally {
      tell(this.service, this);
    }
  }

  /** The request as the endpoint takes it. @throws {@link InputError} */
  read<In, Out>(endpoint: Endpoint<In, Out, unknown>, request: NoInfer<In>): In {
    const { value, issues } = validate(endpoint.input, request);
    if (issues) throw new InputError(endpoint.name, issues);
    return value as In;
  }

  /** @throws {@link InputError} for a request that the endpoint does not take, {@link Refusal} for one that is refused. */
  async call<In, Out>(endpoint: Endpoint<In, Out, unknown>, request: NoInfer<In>): Promise<Answered<Out>> {
    const input = this.read(endpoint, request);
    const route = routeOf(operationOf(endpoint as AnyEndpoint));
    return (await perform(this.service, route, input, this)) as Answered<Out>;
  }
}
