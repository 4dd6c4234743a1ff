/** Time that is made up: nothing but sleeping passes it, so that a busy machine changes nothing. */
export class MadeUpTime {
  #now = 1000;
  readonly #asleep: { at: number; wake: () => void }[] = [];

  /** In place of the clock of this process. */
  constructor() {
    performance.now = () => this.#now;
  }

  /** Timers of a runtime count in whole milliseconds, and every other one is a little late. */
  sleep(ms: number): Promise<void> {
    const late = Math.random() < 0.5 ? Math.random() * 3 : 0;
    const at = this.#now + Math.max(1, Math.ceil(ms)) + late;
    return new Promise((wake) => void this.#asleep.push({ at, wake }));
  }

  /** Until the work is done. */
  async pass(work: Promise<unknown>): Promise<void> {
    let done = false;
    const end = work.finally(() => {
      done = true;
    });
    while (!done) {
      // Whoever is awake does what there is to do: bodies are read in a few turns of the loop.
      for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
      this.#asleep.sort((a, b) => a.at - b.at);
      const first = this.#asleep.shift();
      if (!first) continue;
      this.#now = Math.max(this.#now, first.at);
      first.wake();
    }
    await end;
  }
}
