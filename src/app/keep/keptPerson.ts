// What was kept, read again: the newest that can be read, and whether a newer one cannot.
import { withKnownPath } from '#app/knownPath.ts';
import type { Page } from '#app/page.ts';
import type { Saved } from '#storage/opened.ts';
import { readPerson } from '#storage/personFile.ts';

export type Ground = Pick<Page, 'catalogue' | 'questions' | 'today'>;

export type KeptPerson = {
  readonly saved: Saved | undefined;
  /** As they were kept: those that are newer than what was read. */
  readonly unread: readonly string[];
};

/** `texts`: the newest first. */
export function readKept(texts: readonly string[], { catalogue, questions, today }: Ground): KeptPerson {
  const unread: string[] = [];
  for (const text of texts) {
    const opened = readPerson(text, catalogue.dictionary, today);
    if (opened.problem === undefined) return { saved: { ...opened, person: withKnownPath(opened.person, questions) }, unread };
    unread.push(text);
  }
  return { saved: undefined, unread };
}
