const HOURS_AHEAD = 8;

/** `yyyy-mm-dd hh:mm:ss` in China. Assumption: where a time zone is documented nowhere, it is that. */
export function beijingTime(ms: number): string {
  return new Date(ms + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The digits of such a time, as many as asked for: 8 say the day, 10 the hour. */
export function beijingDigits(ms: number, digits: number): string {
  return beijingTime(ms).replaceAll(/\D/g, '').slice(0, digits);
}

/** When an hour begins, in milliseconds since the epoch; `undefined` for digits that are none. */
export function startOfHour(digits: string): number | undefined {
  const [, year, month, day, hour] = /^(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - HOURS_AHEAD);
  return Number.isFinite(start) && beijingDigits(start, 10) === digits ? start : undefined;
}
