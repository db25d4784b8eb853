// Saves the person as Gharbal's own file.
import { noteSaved } from '#app/clinic/saved.ts';
import { fileName, saveText } from '#app/saveText.ts';
import type { Session } from '#app/session.ts';
import type { Stamp } from '#storage/opened.ts';
import { writePerson } from '#storage/personFile.ts';

/** The name of the file. */
export function savePerson(session: Session, stamp: Stamp): string {
  const name = fileName(stamp, '.json');
  saveText(writePerson(session.get(), stamp), name);
  noteSaved(session);
  return name;
}
