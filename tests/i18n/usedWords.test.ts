// Between the page and its words: every key that is said exists, none stands unused, and each gets the figures that it wants.
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../structure/house.ts';
import { formsOf, language } from './voices.ts';

const { words } = language('en');
const keys = Object.keys(words);
const sources = ['src/app', 'src/i18n'].flatMap(filesBelow);

/** The first part of a key: only texts that start with one of these can be keys. */
const families = new Set(keys.map((key) => key.split('.')[0]));
const isKeyLike = (text: string) => /^[a-z]+\.[\w.-]+$/i.test(text) && families.has(text.split('.')[0]) && !/\.(?:json|tsx?)$/.test(text);

const literals = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/'([^'\n]+)'/g)].flatMap(([, said = '']) => (isKeyLike(said) ? [{ path, said }] : [])),
);
/** `result.${result}` may be any key that begins and ends so. */
const templates = sources.flatMap(({ text }) =>
  [...text.matchAll(/`([a-z]+\.[^`]*\$\{[^`]+\}[^`\s]*)`/gi)].flatMap(([, said = '']) => {
    const pattern = said.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
    return families.has(said.split('.')[0]) ? [new RegExp(`^${pattern.join('[^.]+')}$`)] : [];
  }),
);

describe('the words', () => {
  it('that are said all exist', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(literals.filter(({ said }) => !keys.includes(said))).toEqual([]);
    expect(templates.filter((template) => !keys.some((key) => template.test(key)))).toEqual([]);
  });

  it('that exist are all said', () => {
    const said = new Set(literals.map((literal) => literal.said));
    expect(keys.filter((key) => !said.has(key) && !templates.some((template) => template.test(key)))).toEqual([]);
  });

  it('that want a figure are never said without parameters', () => {
    const bare = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bsay\('([^']+)'\)/g)].map(([, key = '']) => ({ path, key })),
    );
    const wantsSome = (key: string) => formsOf(words[key] ?? '').some(([, text]) => /\{\w+\}/.test(text));
    expect(bare.filter(({ key }) => wantsSome(key))).toEqual([]);
  });

  it('that are said with parameters get each one the wording names', () => {
    const faults = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bsay\('([^']+)', \{([^}]*)\}/g)].flatMap(([, key = '', given = '']) => {
        if (given.includes('...')) return [];
        const names = new Set([...given.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name));
        const wanted = formsOf(words[key] ?? '').flatMap(([, wording]) => [...wording.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
        return wanted.filter((name) => !names.has(name)).map((name) => `${path}: ${key} lacks ${name}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});
