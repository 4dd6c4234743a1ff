import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { type Run, type RunEvent, run } from './engine.ts';
import { add, type Row } from './timeline.ts';
import type { Exchange } from './wire.ts';

export interface ShownExchange extends Exchange {
  readonly call: number;
  readonly attempt: number;
}

export interface ListRow {
  readonly page: number;
  readonly row: Readonly<Record<string, unknown>>;
}

export type Ending = Extract<RunEvent, { type: 'done' | 'failed' }>;

/** The run that is shown: under way, over, or not begun. */
export function useRun() {
  const running = ref(false);
  /** Milliseconds since the run began. */
  const now = ref(0);
  const rows = shallowRef<readonly Row[]>([]);
  const exchanges = shallowRef<readonly ShownExchange[]>([]);
  const list = shallowRef<readonly ListRow[]>([]);
  const ending = shallowRef<Ending>();
  let leaving = new AbortController();

  const show = (event: RunEvent) => {
    now.value = event.at;
    if (event.type === 'event') rows.value = add(rows.value, event.event, event.at);
    else if (event.type === 'exchange') {
      const { call, attempt, exchange } = event;
      const others = exchanges.value.filter((other) => other.call !== call || other.attempt !== attempt);
      exchanges.value = [...others, { call, attempt, ...exchange }];
    } else if (event.type === 'row')
      list.value = [...list.value, { page: event.page, row: event.row as ListRow['row'] }];
    else ending.value = event;
  };

  /** Lets unfinished bars grow. Who wants less motion sees them when they are finished. */
  const animate = (start: number) => {
    if (!running.value) return;
    now.value = performance.now() - start;
    requestAnimationFrame(() => animate(start));
  };

  const begin = async (what: Omit<Run, 'signal'>) => {
    leaving = new AbortController();
    const { signal } = leaving;
    rows.value = exchanges.value = list.value = [];
    ending.value = undefined;
    running.value = true;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) animate(performance.now());
    await run({ ...what, signal }, show);
    running.value = false;
  };

  const stop = () => leaving.abort(new Error('stopped'));
  onBeforeUnmount(stop);
  return { running, now, rows, exchanges, list, ending, begin, stop };
}
