// One page of this browser writes at a time: the first that asks, until it is closed or lets go.

/** Of what is kept of one person. */
const NAME = 'gharbal';
/** A page that is just being reloaded still has the lock for a moment. */
const PATIENCE_MS = 1000;

/** Lets go of it. */
export type Release = () => void;

/** Undefined: another page has it. Where the browser knows no locks everyone gets it; the counter of what is kept must do then. */
export function becomeWriter(name = NAME): Promise<Release | undefined> {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, hold).catch((fault: unknown) => {
      if (fault instanceof DOMException && fault.name === 'TimeoutError') resolve(undefined);
      else reject(fault);
    });
  });
}
