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
