// Finds every text of a file and says which languages it lacks.
import type { LanguageCode } from '#facts/text.ts';
import type { Finding } from '#trials/lint/finding.ts';

/** A text is any object with an English string in it. */
export function lintTexts(file: string, raw: unknown, languages: readonly LanguageCode[]): readonly Finding[] {
  return [...textsIn(raw, '')].flatMap(({ place, text }) =>
    languages
      .filter((language) => !Object.hasOwn(text, language) || Object.entries(text).some(([key, words]) => key === language && words === ''))
      .map((language) => ({ file, place, says: `has no translation into “${language}”`, wayOut: `add "${language}" beside "en"` })),
  );
}

type Found = { readonly place: string; readonly text: object };

function* textsIn(raw: unknown, place: string): Generator<Found> {
  if (typeof raw !== 'object' || raw === null) return;
  if ('en' in raw && typeof raw.en === 'string') {
    yield { place, text: raw };
    return;
  }
  for (const [key, part] of Object.entries(raw)) {
    const name = typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : key;
    yield* textsIn(part, place === '' ? name : `${place}/${name}`);
  }
}
