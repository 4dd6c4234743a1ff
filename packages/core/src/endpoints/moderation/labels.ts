import { type Of, oneOf } from '../../endpoint/held.ts';

/** What a text or picture is found to be; `Composite` is several of the others. Answers may have others than these. */
export type AuditLabel =
  | 'Normal'
  | 'Illegal'
  | 'Abuse'
  | 'Polity'
  | 'Ad'
  | 'Porn'
  | 'Sexy'
  | 'Terror'
  | 'Composite';

/* @__NO_SIDE_EFFECTS__ */
export function auditLabel(): Of<AuditLabel> {
  return oneOf('Normal', 'Illegal', 'Abuse', 'Polity', 'Ad', 'Porn', 'Sexy', 'Terror', 'Composite');
}
