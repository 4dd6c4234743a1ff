import { describe, expect, it } from 'vitest';
import { range } from '../../test/support/fakes.ts';
import { stepsOf, Turns } from './turns.ts';

/** The most of these moments that lie in any window. */
function crowd(moments: readonly number[], windowMs: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((start, index) => sorted.slice(index).filter((at) => at < start + windowMs).length),
  );
}

/** Everybody asks when it comes, and again when it is told to; some leave. Who went, and when. */
function play(quota: number, comes: readonly number[], patience = Number.POSITIVE_INFINITY, late = 0) {
  const steps = stepsOf(quota);
  const turns = new Turns(0, steps);
  const waiting = comes.map((at, who) => ({ who, at, since: at, due: 0 }));
  const gone: { who: number; at: number }[] = [];
  let asked = 0;
  while (waiting.length) {
    waiting.sort((a, b) => a.at - b.at);
    const one = waiting[0] as (typeof waiting)[number];
    asked += 1;
    const { ms, due } = turns.ask(steps, one.due, one.at);
    if (ms === 0) gone.push({ who: one.who, at: one.at });
    if (ms === 0 || one.at + ms - one.since > patience) waiting.shift();
    else Object.assign(one, { due, at: one.at + ms + late * ((asked * 7919) % 10) });
  }
  return { gone, asked };
}

describe('turns', () => {
  it.each([1, 1.5, 2, 7, 50, 200, 500])('are at most %d in any window, and most of them', (quota) => {
    const { gone } = play(quota, Array(Math.ceil(quota * 4)).fill(0));
    const moments = gone.map(({ at }) => at);
    expect(crowd(moments, 1030)).toBeLessThanOrEqual(Math.ceil(quota));
    expect(moments).toHaveLength(Math.ceil(quota * 4));
    // Asked a millisecond late at most.
    expect(Math.max(...moments)).toBeLessThan(4 * 1050 + 5 * quota);
  });

  it('come in the order in which they were asked for', () => {
    const { gone, asked } = play(
      200,
      range(1000).map((n) => n),
    );
    gone.forEach(({ who }, place) => {
      expect(Math.abs(who - place)).toBeLessThan(20);
    });
    // Twice a second while they wait, and not with every turn of somebody else's.
    expect(asked).toBeLessThan(12 * 1000);
  });

  it('are used also where those who ask are up to 9 ms late', () => {
    const { gone } = play(200, Array(1000).fill(0), Number.POSITIVE_INFINITY, 1);
    expect(1000 / (gone.at(-1)?.at as number)).toBeGreaterThan(0.19);
  });

  it('are not kept for those who have left', () => {
    // 400 come in each second of ten, and each leaves after one: half of them have no turn.
    const { gone } = play(
      200,
      range(4000).map((n) => n * 2.5),
      1000,
    );
    expect(gone.length).toBeGreaterThan(0.93 * 200 * 10);
  });

  it('begin without a burst, and have one after a rest', () => {
    const steps = stepsOf(200, 5);
    const turns = new Turns(0, steps);
    const atOnce = (time: number) => range(20).filter(() => turns.ask(steps, 0, time).ms === 0).length;
    expect(atOnce(0)).toBe(1);
    expect(atOnce(5000)).toBe(5);
  });

  it('go on when the clock is put forward or back', () => {
    const steps = stepsOf(200);
    for (const jump of [3_600_000, -3_600_000]) {
      const turns = new Turns(4_000_000, steps);
      for (const _ of range(50)) turns.ask(steps, 0, 4_000_000);
      // Those who wait have places of the other time.
      const gone = range(1000).filter(
        (ms) => turns.ask(steps, 4_000_000 + ms, 4_000_000 + jump + ms).ms === 0,
      );
      expect(gone.length).toBeGreaterThan(90);
      expect(gone.length).toBeLessThanOrEqual(200);
    }
  });
});
