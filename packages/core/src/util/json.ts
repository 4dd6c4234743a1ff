/** A value as JSON: each `bigint`, which JSON has none of, as text. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, field) => (typeof field === 'bigint' ? `${field}` : field));
}
