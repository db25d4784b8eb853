// Work on what is kept, one after the other; a fault becomes a word.

/** `no-room`: the device is full. */
export type Fault = 'no-room' | 'failed';

export type InTurn = <T>(work: () => Promise<T>) => Promise<T | Fault>;

/** What it gives never throws, and begins no work before the one before it has ended. */
export function makeTurns(): InTurn {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T | Fault> => {
    const turn = before.then(work).catch(faultOf);
    before = turn;
    return turn;
  };
}

export function faultOf(fault: unknown): Fault {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'no-room' : 'failed';
}
