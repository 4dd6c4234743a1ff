import { abort } from './abort.ts';
import { batches } from './batches.ts';
import { calls } from './calls.ts';
import type { Case } from './case.ts';
import { emulator } from './emulator.ts';
import { errors } from './errors.ts';
import { lists } from './lists.ts';
import { marks } from './marks.ts';
import { network } from './network.ts';
import { retries } from './retries.ts';
import { signers } from './signers.ts';
import { signing } from './signing.ts';
import { timeouts } from './timeouts.ts';
import { transports } from './transports.ts';
import { webhooks } from './webhooks.ts';

const groups: Readonly<Record<string, readonly Case[]>> = {
  calls,
  marks,
  lists,
  batches,
  errors,
  retries,
  abort,
  timeouts,
  signing: [...signing, ...signers],
  transports,
  network,
  emulator,
  webhooks,
};

/** All that has to hold in every runtime. A name begins with the group that a table counts it in. */
export const cases: readonly Case[] = Object.entries(groups).flatMap(([group, members]) =>
  members.map(({ name, run }) => ({ name: `${group} / ${name}`, run })),
);
