// When a page that is left alone locks itself: after some minutes, with a warning before, and never without one.

export type LockTimes = {
  /** Undefined: never. */
  readonly idleMinutes: number | undefined;
  /** At least 20 (WCAG 2.2.1). */
  readonly warnSeconds: number;
};

export const USUAL_TIMES: LockTimes = { idleMinutes: 10, warnSeconds: 30 };

const LEAST_WARNING = 20;

/** `msLeft`: until the warning while it is open, until the lock while it warns. */
export type LockPhase = { readonly phase: 'open' | 'warning'; readonly msLeft: number } | { readonly phase: 'due' };

/** `idleMs`: for how long nobody did anything. A device that slept past the time is due at once: what was begun is kept. */
export function lockPhase({ idleMinutes, warnSeconds }: LockTimes, idleMs: number): LockPhase {
  if (idleMinutes === undefined) return { phase: 'open', msLeft: Infinity };
  const warning = Math.max(LEAST_WARNING, warnSeconds) * 1000;
  const lockAt = Math.max(idleMinutes * 60_000, 2 * warning);
  if (idleMs < lockAt - warning) return { phase: 'open', msLeft: lockAt - warning - idleMs };
  return idleMs < lockAt ? { phase: 'warning', msLeft: lockAt - idleMs } : { phase: 'due' };
}

export type AutoLock = {
  /** Somebody did something; also what the warning's button does. */
  readonly stayOpen: () => void;
  readonly stop: () => void;
};

const SECOND = 1000;

/** Tells of each second of the warning, of its end when somebody stays, and once when it is due; it is over then. `now` in milliseconds. */
export function watchIdleness(times: LockTimes, tell: (phase: LockPhase) => void, now: () => number = Date.now): AutoLock {
  let lastDone = now();
  let isWarning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const phase = lockPhase(times, now() - lastDone);
    if (isWarning || phase.phase !== 'open') tell(phase);
    isWarning = phase.phase === 'warning';
    if (phase.phase === 'due' || phase.msLeft === Infinity) timer = undefined;
    else timer = setTimeout(look, isWarning ? Math.min(SECOND, phase.msLeft) : phase.msLeft);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  look();
  return {
    stayOpen() {
      if (timer === undefined || lockPhase(times, now() - lastDone).phase === 'due') return;
      lastDone = now();
      if (!isWarning) return;
      stop();
      look();
    },
    stop,
  };
}
