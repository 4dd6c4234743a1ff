import type { LabelledContact } from '../../../endpoints/conversation/index.ts';
import type { Label } from '../../state/contact-labels.ts';
import { contactOf } from './contacts.ts';

/** Assumption: mark 1 is the first figure of `StandardMark`, which ends with the last mark that is set. */
export function labelled({ key, marks, custom, groups, time }: Label): LabelledContact {
  const figures = Array.from({ length: Math.max(0, ...marks) }, (_, at) => (marks.has(at + 1) ? '1' : '0'));
  return {
    ...contactOf(key),
    StandardMark: figures.join(''),
    CustomMark: custom,
    ContactGroupId: [...groups],
    Timestamp: time,
  };
}
