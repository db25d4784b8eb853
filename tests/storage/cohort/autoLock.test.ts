// @vitest-environment node
// A page that is left alone warns, then locks; whoever does something stays in.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LockPhase, lockPhase, USUAL_TIMES, watchIdleness } from '#storage/cohort/autoLock.ts';

const TIMES = { idleMinutes: 10, warnSeconds: 30 };

describe('the phase', () => {
  it('is open, then warns, then is due', () => {
    expect(lockPhase(TIMES, 0)).toEqual({ phase: 'open', msLeft: 570_000 });
    expect(lockPhase(TIMES, 569_999)).toEqual({ phase: 'open', msLeft: 1 });
    expect(lockPhase(TIMES, 570_000)).toEqual({ phase: 'warning', msLeft: 30_000 });
    expect(lockPhase(TIMES, 599_999)).toEqual({ phase: 'warning', msLeft: 1 });
    expect(lockPhase(TIMES, 600_000)).toEqual({ phase: 'due' });
    expect(lockPhase(TIMES, 8 * 3_600_000)).toEqual({ phase: 'due' });
  });

  it('always warns for 20 seconds at least, after some time without a warning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 600 }), (idleMinutes, warnSeconds) => {
        const start = lockPhase({ idleMinutes, warnSeconds }, 0);
        if (start.phase !== 'open') throw new Error(start.phase);
        const warning = lockPhase({ idleMinutes, warnSeconds }, start.msLeft);
        expect(warning.phase).toBe('warning');
        expect(warning.phase === 'due' ? 0 : warning.msLeft).toBeGreaterThanOrEqual(20_000);
      }),
    );
  });

  it('is open for ever where nobody wants a lock', () => {
    expect(lockPhase({ idleMinutes: undefined, warnSeconds: 30 }, 1e12)).toEqual({ phase: 'open', msLeft: Infinity });
    expect(USUAL_TIMES.idleMinutes).toBe(10);
  });
});

describe('the watch', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watched(times = TIMES) {
    const told: LockPhase[] = [];
    return { told, watch: watchIdleness(times, (phase) => told.push(phase)) };
  }

  it('tells each second of the warning, and then that it is due, once', () => {
    const { told } = watched();
    vi.advanceTimersByTime(569_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(31_000);
    expect(told).toHaveLength(31);
    expect(told[0]).toEqual({ phase: 'warning', msLeft: 30_000 });
    expect(told[30]).toEqual({ phase: 'due' });
    vi.advanceTimersByTime(3_600_000);
    expect(told).toHaveLength(31);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays open while somebody does something', () => {
    const { told, watch } = watched();
    for (let minute = 0; minute < 60; minute += 1) {
      vi.advanceTimersByTime(60_000);
      watch.stayOpen();
    }
    expect(told).toEqual([]);
    vi.advanceTimersByTime(600_000);
    expect(told.at(-1)).toEqual({ phase: 'due' });
  });

  it('takes the warning back by one press', () => {
    const { told, watch } = watched();
    vi.advanceTimersByTime(580_000);
    watch.stayOpen();
    expect(told.at(-1)).toEqual({ phase: 'open', msLeft: 570_000 });
    const count = told.length;
    vi.advanceTimersByTime(569_000);
    expect(told).toHaveLength(count);
  });

  it('is due at once when the device slept past the time', () => {
    const { told, watch } = watched();
    vi.setSystemTime(Date.now() + 3_600_000);
    watch.stayOpen();
    vi.advanceTimersToNextTimer();
    expect(told).toEqual([{ phase: 'due' }]);
  });

  it('is over when it is stopped, or where nobody wants it', () => {
    const { told, watch } = watched();
    watch.stop();
    watch.stayOpen();
    const never = watchIdleness({ idleMinutes: undefined, warnSeconds: 30 }, (phase) => told.push(phase));
    never.stayOpen();
    vi.advanceTimersByTime(1e9);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
