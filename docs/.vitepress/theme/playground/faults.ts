import type { Fault } from '@tim-rest/core/emulator';

export type FaultName = 'lost' | '60007' | 'expired' | 'stalled';
export type Often = 'once' | 'always';

/** A fault to pick. The emulator does it, but for the UserSig: that one is the signer's. */
export interface FaultChoice {
  readonly name: FaultName;
  readonly label: string;
  readonly words: string;
  readonly fault?: Fault;
}

export const faults: readonly FaultChoice[] = [
  {
    name: 'lost',
    label: 'Lost connection',
    words: 'The service acts, and its answer is lost on the way.',
    fault: { drop: 'answer' },
  },
  {
    name: '60007',
    label: '60007',
    words: 'The service refuses: too many calls.',
    fault: { errorCode: 60007, errorInfo: 'the command is called too often' },
  },
  {
    name: 'expired',
    label: 'Expired UserSig',
    words: 'The signer gives a UserSig of the day before yesterday.',
  },
  {
    name: 'stalled',
    label: 'Stalled response',
    words: 'No answer comes, until the attempt’s clock (1.5 s) runs out.',
    fault: { delayMs: Number.POSITIVE_INFINITY },
  },
];

/** How often a fault comes back that is to come back always: more often than any run asks for. */
export const TURNS = 1000;

/** What the emulator is to do: a request meets one fault, the next request the next. */
export function injections(picked: readonly FaultName[], often: Often): Fault[] {
  const round = faults.flatMap(({ name, fault }) => (fault && picked.includes(name) ? [fault] : []));
  return Array.from({ length: often === 'always' ? TURNS : 1 }, () => round).flat();
}
