// Opens a file that a person chose: checks its size first, and asks for the passphrase of one that is locked.
import type { Dictionary } from '#facts/dictionary.ts';
import { MOST_BYTES } from '#storage/envelope.ts';
import { unlock } from '#storage/lock.ts';
import type { Opened } from '#storage/opened.ts';
import { readPerson } from '#storage/personFile.ts';

/** Without a passphrase a locked file gives `locked`. Never throws: a file that the device cannot read gives `damaged`. */
export async function openFile(file: Blob, dictionary: Dictionary, today: number, passphrase?: string): Promise<Opened> {
  if (file.size > MOST_BYTES) return { problem: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { problem: 'damaged' };
  }
  const text = decoded(bytes);
  if (text === undefined) return { problem: 'not-json' };
  const opened = readPerson(text, dictionary, today);
  if (opened.problem !== 'locked' || passphrase === undefined) return opened;
  const unlocked = await unlock(text, passphrase);
  if (unlocked.problem !== undefined) return unlocked;
  const inside = readPerson(unlocked.text, dictionary, today);
  return inside.problem === 'locked' ? { problem: 'damaged' } : inside;
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
