/** A field of a row, by name. Editors complete it; any other text is one, too, since the service has more than its pages list. */
export type FieldName<Row> = (keyof Row & string) | (string & Record<never, never>);
