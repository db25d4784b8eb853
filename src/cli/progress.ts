// How far the command has come, on one line of standard error; nothing at all unless that is a terminal.
const CELLS = 30;
const EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

type Screen = { readonly write: (text: string) => unknown };

export type Progress = { readonly at: (done: number) => void; readonly end: () => void };

/** `total` as `done`: bytes of the source. */
export function makeProgress(stream: Screen, label: string, total: number, isShown: boolean): Progress {
  if (!isShown) return { at: () => undefined, end: () => undefined };
  let last = Date.now();
  let isDrawn = false;
  return {
    at: (done) => {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      isDrawn = true;
      stream.write(`${CLEAR_LINE}${bar(label, total === 0 ? 1 : done / total)}`);
    },
    end: () => {
      if (isDrawn) stream.write(CLEAR_LINE);
    },
  };
}

/** As `checking  [#########                     ]  30 %`. */
export function bar(label: string, part: number): string {
  const full = Math.min(CELLS, Math.floor(part * CELLS));
  const percent = String(Math.min(100, Math.floor(part * 100))).padStart(3);
  return `${label.padEnd(9)} [${'#'.repeat(full)}${' '.repeat(CELLS - full)}] ${percent} %`;
}
