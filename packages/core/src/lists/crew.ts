import { onAbort } from '../util/deadline.ts';
import { ignoreRejection } from '../util/listener.ts';

/** What a crew works on, and how. */
interface Work<Task, Result> {
  /** Where tasks come from, one after the other. */
  readonly tasks: AsyncIterator<Task>;
  /** Does one. It does not reject. */
  perform(task: Task): Promise<Result>;
  /** How many are under way at a time, those included that are done and that nobody has taken. */
  width(): number;
  /** Whether no more is to begin: asked anew with each result, and when the signal fires. */
  isOver(): boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does tasks side by side, and gives what each comes to as it is done. No more are read than are under way, so that it takes as
 * long and as little memory as whoever takes the results. Who leaves waits for those under way.
 *
 * @throws What the tasks' iterator throws, after what was begun is done and taken.
 */
export async function* inParallel<Task, Result>(
  work: Work<Task, Result>,
): AsyncGenerator<Result, void, undefined> {
  const ready: Result[] = [];
  let underWay = 0;
  let reading = false;
  let ended = false;
  let broken: { error: unknown } | undefined;
  let wake = () => {};
  const stopListening = onAbort(work.signal, () => wake());

  const perform = async (task: Task) => {
    underWay += 1;
    ready.push(await work.perform(task));
    underWay -= 1;
    wake();
  };
  const read = async () => {
    reading = true;
    try {
      const { done, value } = await work.tasks.next();
      if (done) ended = true;
      else if (!ended) void perform(value);
    } catch (error) {
      ended = true;
      broken = { error };
    }
    reading = false;
    wake();
  };
  try {
    for (;;) {
      ended ||= work.isOver();
      if (!ended && !reading && underWay + ready.length < work.width()) void read();
      if (ready.length) yield ready.shift() as Result;
      else if (!underWay && ended) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (broken) throw broken.error;
  } finally {
    ended = true;
    stopListening();
    // One that hangs in a read is nobody's to wait for.
    ignoreRejection(work.tasks.return?.());
    while (underWay)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
