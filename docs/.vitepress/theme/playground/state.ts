import { exampleOf } from './examples.ts';
import { type FaultName, faults, type Often } from './faults.ts';
import { firstJob, jobNamed } from './jobs.ts';

/** What a link to the playground holds. */
export interface State {
  job: string;
  /** The text of the editor, right or wrong. */
  input: string;
  faults: FaultName[];
  often: Often;
  retries: number;
}

export const MOST_RETRIES = 5;
const usual = { often: 'once', retries: 3 } as const;

/** What follows the # of a link: a server is never sent it. What is as usual is left out. */
export function toHash({ job, input, faults, often, retries }: State): string {
  const fields = new URLSearchParams({ run: job });
  if (faults.length) fields.set('faults', faults.join(' '));
  if (often !== usual.often) fields.set('often', often);
  if (retries !== usual.retries) fields.set('retries', String(retries));
  if (input !== exampleOf(job)) fields.set('input', input);
  return `#${fields}`;
}

/** The state in a link. What is missing, foreign or wrong is as usual. */
export function fromHash(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const { name } = jobNamed(fields.get('run')) ?? firstJob;
  const picked = (fields.get('faults') ?? '').split(' ');
  const retries = fields.get('retries') ?? '';
  return {
    job: name,
    input: fields.get('input') ?? exampleOf(name),
    faults: faults.flatMap((fault) => (picked.includes(fault.name) ? [fault.name] : [])),
    often: fields.get('often') === 'always' ? 'always' : usual.often,
    retries: /^\d$/.test(retries) && Number(retries) <= MOST_RETRIES ? Number(retries) : usual.retries,
  };
}
