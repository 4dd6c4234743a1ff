import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Collects what died young, so that the next to be measured does not pay for what the last one left. */
export const emptyNursery = (): void => gc({ type: 'minor' });
