import { signedRequest } from '../../webhook/signed-request.ts';
import { Kept } from '../http/kept.ts';
import { Refusal } from '../refusal.ts';
import { type Answer, obey, readAnswer, type Verdicts } from './answer.ts';
import { type Delivery, deliver, type WebhookFailure } from './deliver.ts';
import type { Receiver } from './options.ts';
import type { RaisedEvent } from './raised.ts';

/** A webhook that the emulator sent. */
export interface EmulatedWebhook {
  readonly command: string;
  readonly body: unknown;
  /** What was answered: any JSON object with status 200. */
  readonly answer?: unknown;
  /**
   * Why it counts as failed: `late`; `lost`, where the handler threw or nobody was there; another `status` than 200; no `json`; an
   * `answer` that may not be.
   */
  readonly failure?: WebhookFailure | undefined;
  /** How often it was sent: 0 where too many waited. */
  readonly attempts: number;
}

/** Who caused something: it stands in the URL. */
export interface Cause {
  readonly ClientIP?: string;
  readonly OptPlatform?: string;
}

/** An app's user. Assumption: the address. */
export const USER: Cause = { ClientIP: '127.0.0.1', OptPlatform: 'Android' };

/** A call of a server's. Assumption: the address. */
export const SERVER: Cause = { ClientIP: '127.0.0.1', OptPlatform: 'RESTAPI' };

/** Of these the URL says not who caused them. Assumption: of alerts neither what did. */
const NAMELESS = /^Alert|OnMemberStateChange/;

/** Events after the fact that wait for their turn. Assumption: of more, the newest are lost. */
const MOST_WAITING = 5000;

/** Calls the app's handler. Without a receiver it calls nobody, and waits for nothing. */
export class Webhooks {
  readonly #receiver: Receiver | undefined;
  readonly #sdkAppId: number;
  readonly #now: () => number;
  readonly #kept: Kept<EmulatedWebhook>;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(receiver: Receiver | undefined, sdkAppId: number, now: () => number, most: number) {
    this.#receiver = receiver;
    this.#sdkAppId = sdkAppId;
    this.#now = now;
    this.#kept = new Kept(most);
  }

  get log(): readonly EmulatedWebhook[] {
    return this.#kept.list;
  }

  get isOn(): boolean {
    return this.#receiver !== undefined;
  }

  /**
   * Asks before something happens. Nothing comes back where nobody decided; that lets pass.
   *
   * @throws {@link Refusal} where the answer refuses: 80003 where there is none, and that is to refuse. Assumption: not only of messages.
   */
  async ask(event: RaisedEvent, cause: Cause, verdicts: Verdicts): Promise<Answer | undefined> {
    if (!this.#receiver?.wants(event.command)) return undefined;
    let answer: Answer | undefined;
    await this.#send(event, cause, 0, (delivery) => {
      answer = readAnswer(delivery, verdicts);
      return answer || delivery.failure ? delivery : { ...delivery, failure: 'answer' };
    });
    if (answer) obey(answer, verdicts);
    else if (this.#receiver.refusesFailed) throw new Refusal(80003, 'a webhook failed');
    return answer;
  }

  /** Tells what has happened, in order, one after the other, when there is time. */
  tell(events: readonly RaisedEvent[], cause: Cause): void {
    for (const event of events) {
      if (!this.#receiver?.wants(event.command)) continue;
      if (this.#waiting >= MOST_WAITING) {
        this.#keep({ ...event, failure: 'lost', attempts: 0 });
        continue;
      }
      const { retries } = this.#receiver;
      this.#waiting += 1;
      this.#last = this.#last.then(async () => {
        await this.#send(event, cause, retries);
        this.#waiting -= 1;
      });
    }
  }

  /** Sends one that is whole, at once. */
  async raise(event: RaisedEvent): Promise<EmulatedWebhook> {
    return this.#send(event, {}, 0);
  }

  /** Resolves when nothing waits to be told. */
  async settled(): Promise<void> {
    let seen: unknown;
    while (seen !== this.#last) {
      seen = this.#last;
      await seen;
    }
  }

  async #send(
    { command, body }: RaisedEvent,
    cause: Cause,
    retries: number,
    judge = (delivery: Delivery) => delivery,
  ): Promise<EmulatedWebhook> {
    const receiver = this.#receiver as Receiver;
    const said = { SdkAppid: String(this.#sdkAppId), ...(!NAMELESS.test(command) && cause) };
    let delivery: Delivery;
    let attempts = 0;
    do {
      attempts += 1;
      const request = (init: RequestInit) =>
        signedRequest(command, body, said, { ...receiver, now: this.#now }, init);
      delivery = judge(await deliver(request, receiver));
    } while (delivery.failure && attempts <= retries);
    return this.#keep({ command, body, ...delivery, attempts });
  }

  #keep(sent: EmulatedWebhook): EmulatedWebhook {
    this.#kept.add(sent, JSON.stringify(sent).length);
    return sent;
  }
}
