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
  const parts: readonly (readonly [string, unknown])[] = Object.entries(raw);
  for (const [key, part] of parts) {
    const name = nameOf(part) ?? key;
    yield* textsIn(part, place === '' ? name : `${place}/${name}`);
  }
}

function nameOf(part: unknown): string | undefined {
  return typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : undefined;
}
