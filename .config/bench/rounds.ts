import { Bench } from 'tinybench';

/** Measures each task in turn, round after round, so that noise hits them alike: milliseconds a run, by p50. */
export async function p50s<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds = 5, ms = 100 } = {},
): Promise<Record<Name, number[]>> {
  const bench = new Bench({ time: ms, warmup: false, throws: true });
  for (const name in tasks) bench.add(name, tasks[name]);
  const measured = Object.fromEntries(bench.tasks.map(({ name }) => [name, [] as number[]]));
  // The first round warms up.
  for (let round = 0; round <= rounds; round++)
    for (const task of bench.tasks) {
      task.reset();
      await task.run();
      const { result } = task;
      if (!('latency' in result)) throw new Error(`${task.name}: ${result.state}`);
      if (round > 0) measured[task.name]?.push(result.latency.p50);
    }
  return measured as Record<Name, number[]>;
}

/** Times each task in turn, call after call, once they are warm: milliseconds of every call. */
export async function alternate<Name extends string>(
  tasks: Readonly<Record<Name, () => Promise<unknown>>>,
  calls: number,
): Promise<Record<Name, number[]>> {
  const timed = (task: () => Promise<unknown>) => async () => {
    const start = performance.now();
    await task();
    return performance.now() - start;
  };
  const timers = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, timed(task as () => Promise<unknown>)]),
  );
  await inTurn(timers, calls / 4);
  return inTurn(timers, calls) as Promise<Record<Name, number[]>>;
}

/** Runs each task in turn, round after round: what each gave. */
export async function inTurn<Name extends string, Result>(
  tasks: Readonly<Record<Name, () => Result | Promise<Result>>>,
  rounds = 5,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(tasks) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) results[name].push(await tasks[name]());
  return results;
}
