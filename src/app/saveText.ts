// Saves a text or a made file on the reader's own disk; nothing else gets it.
import { isoDate } from '#facts/calendar.ts';
import type { Stamp } from '#storage/opened.ts';

/** Then the browser has surely begun to read it. */
const LONG_ENOUGH_MS = 60_000;

/** `ending` begins with a dot, or with what tells it from the plain file. */
export function fileName({ day, id }: Pick<Stamp, 'day' | 'id'>, ending: string): string {
  return `gharbal-${isoDate(day)}-${id}${ending}`;
}

export function saveText(text: string, name: string, type: string = 'application/json'): void {
  saveBlob(new Blob([text], { type }), name);
}

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
}
