import { type CallEvent, ChatError } from '@tim-rest/core';

/** Milliseconds since the run began. `to` is missing as long as it goes on. */
export interface Span {
  readonly from: number;
  readonly to?: number;
}

/** One attempt of one call, and the wait before it. */
export interface Row {
  readonly call: number;
  readonly attempt: number;
  readonly wait?: Span;
  readonly sent?: Span;
  readonly outcome?: 'success' | 'retry' | 'failure';
  /** The code of the error that ended it. */
  readonly code?: string;
}

/** The rows, after one more event. */
export function add(rows: readonly Row[], event: CallEvent, at: number): readonly Row[] {
  const { call } = event;
  const before = rows.slice(0, -1);
  const last = rows.at(-1);
  // A wait opens the row of the attempt that comes after it.
  const open = last?.call === call && !last.outcome ? last : undefined;
  switch (event.type) {
    case 'wait': {
      const next = open ?? { call, attempt: 1 };
      return [...(open ? before : rows), { ...next, wait: { from: next.wait?.from ?? at } }];
    }
    case 'attempt': {
      const { attempt } = event;
      const wait = open?.wait && { wait: { ...open.wait, to: at } };
      return [...(open ? before : rows), { call, attempt, ...wait, sent: { from: at } }];
    }
    case 'retry': {
      const ended = open && end(open, at, 'retry', event.error);
      const next = { call, attempt: event.attempt + 1, ...(event.ms > 0 && { wait: { from: at } }) };
      return [...before, ...(ended ? [ended] : []), next];
    }
    case 'success':
      return open ? [...before, end(open, at, 'success')] : rows;
    case 'failure':
      return open ? [...before, end(open, at, 'failure', event.error)] : rows;
  }
}

function end(row: Row, at: number, outcome: NonNullable<Row['outcome']>, error?: unknown): Row {
  const code = error instanceof ChatError ? error.code : undefined;
  const { sent, wait } = row;
  return {
    ...row,
    ...(wait && { wait: { to: at, ...wait } }),
    ...(sent && { sent: { ...sent, to: at } }),
    outcome,
    ...(code && { code }),
  };
}

/** When the last thing ended, or `now`, if it has not. */
export function length(rows: readonly Row[], now: number): number {
  return Math.max(
    0,
    ...rows.flatMap(({ wait, sent }) => [wait, sent]).map((span) => (span ? (span.to ?? now) : 0)),
  );
}

/** Round milliseconds for an axis: at most six, from 0. */
export function ticks(length: number): number[] {
  const rough = Math.max(length, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
