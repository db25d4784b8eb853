// Typed text made alike: one form of each letter, no marks that cannot be seen, single spaces. Digits stay as they were typed.

const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Vowel signs, doubled letters, the hamza of “دورهٔ”, and the stroke that lengthens a word. */
const SIGNS = /[\u0640\u064b-\u0655\u0670]/gu;
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[يىئ]/gu, 'ی'],
  [/ك/gu, 'ک'],
  [/[ةۀ]/gu, 'ه'],
  [/[آأإ]/gu, 'ا'],
  [/ؤ/gu, 'و'],
];

export function cleaned(text: string): string {
  const plain = text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(SIGNS, '').toLowerCase();
  return ALIKE.reduce((now, [from, to]) => now.replaceAll(from, to), plain)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Without its spaces too: “نمی دانم” and “نمی‌دانم” are one. */
export function joined(text: string): string {
  return cleaned(text).replaceAll(' ', '');
}
