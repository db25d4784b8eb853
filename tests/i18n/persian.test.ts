// Persian as an educated reader writes it, in the page's words and in all the rules: letters, digits, half-spaces, ranges in words.
import { describe, expect, it } from 'vitest';
import { filesOf } from '../catalogueFromDisk.ts';
import { formsOf, language } from './voices.ts';

type Said = { readonly place: string; readonly text: string };

const words: readonly Said[] = Object.entries(language('fa').words).flatMap(([key, wording]) =>
  formsOf(wording).map(([, text]) => ({ place: `fa.json ${key}`, text: text.replaceAll(/\{\w+\}/g, 'واژه') })),
);
const rules: readonly Said[] = ['rules/facts', 'rules/trials'].flatMap((folder) =>
  [...filesOf(folder)].flatMap(([file, raw]) => textsIn(raw).map((text) => ({ place: file, text }))),
);
const all = [...words, ...rules];
/** A code keeps its own digits (CD34, G12.0, 5a), and so does what is quoted from a document. */
const withoutCodes = (text: string) => text.replaceAll(/«[^»\u0600-\u06ff]*»|[A-Za-z][\w.-]*\d[\w.-]*|\d+[A-Za-z]\b/g, '');
const found = (fault: RegExp, clean: (text: string) => string = (text) => text) =>
  all.filter(({ text }) => fault.test(clean(text))).map(({ place, text }) => `${place}: ${text}`);

function textsIn(raw: unknown): readonly string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  if ('fa' in raw && typeof raw.fa === 'string') return [raw.fa];
  return Object.values(raw).flatMap(textsIn);
}

describe('the Persian texts', () => {
  it('are many, and every one of them holds Persian, or is a name that has no other form', () => {
    expect(all.length).toBeGreaterThan(900);
    expect(rules.filter(({ text }) => !/\p{Script=Arabic}/u.test(text) && !/^[A-Z]{2,}$/.test(text))).toEqual([]);
  });

  it('use ی and ک, never the Arabic letters', () => {
    expect(found(/[\u064a\u0649\u0643\u0629]/)).toEqual([]);
  });

  it('use Persian digits, not Latin ones and not Arabic ones', () => {
    expect(found(/[0-9\u0660-\u0669]/, withoutCodes)).toEqual([]);
  });

  it('say ranges and comparisons in words', () => {
    expect(found(/[۰-۹]\s*[-–—−]\s*[۰-۹]|[<>≤≥=±]/)).toEqual([]);
  });

  it('use the Persian comma, semicolon, question mark and quotation marks', () => {
    expect(found(/[\p{Script=Arabic}]\s*[,;?"“”]/u)).toEqual([]);
  });

  it('join with a half-space what is written so: می‌شود, کارآزمایی‌ها', () => {
    expect(found(/(?:^|\s)ن?می\s\p{Script=Arabic}/u)).toEqual([]);
    expect(found(/\p{Script=Arabic}\sها(?:ی|یی)?(?:\s|$|[.،؛:؟])/u)).toEqual([]);
  });

  it('have no space before a stop, none twice, and no half-space beside a space or at an end', () => {
    expect(found(/\s[.،؛:؟!]|\s{2}|\u200c(?:\s|$)|(?:^|\s)\u200c|\u200c{2}/u)).toEqual([]);
  });

  it('write the ezafe of a silent he as one letter the same way', () => {
    expect(found(/\u06c0|ه‌ی\s/u)).toEqual([]);
  });
});
