// An invented kite club, to try the rule language on: who may join depends on six facts. No trial asks for any of it.
import type { Known, Possible } from '#logic/possible.ts';
import { compile } from '#logic/evaluate.ts';
import { parseRule } from '#logic/parse.ts';
import { FALSE, TRUE, type Truth } from '#logic/truth.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';

export const COLOURS = ['red', 'green', 'blue'];
export const PETS = ['cat', 'dog', 'bird'];

export const VARIABLES: Variables = new Map([
  ['age', { kind: 'range', slot: 0 }],
  ['score', { kind: 'range', slot: 1 }],
  ['height', { kind: 'range', slot: 2 }],
  ['member', { kind: 'choice', slot: 3, options: [false, true] }],
  ['colour', { kind: 'choice', slot: 4, options: COLOURS }],
  ['pets', { kind: 'subset', slot: 5, options: PETS }],
]);

type Span = number | readonly [from: number, to: number];

export type Said = {
  readonly age?: Span;
  readonly score?: Span;
  readonly height?: Span;
  readonly member?: boolean;
  /** The colours it may still be. */
  readonly colour?: readonly string[];
  /** Pets that are surely there, and pets that may be there too. */
  readonly pets?: { readonly certain: readonly string[]; readonly maybe?: readonly string[] };
};

/** What is known of a person; what is not said may be anything: age 0-120, score 0-48, height 0-300. */
export function knownOf({ age = [0, 120], score = [0, 48], height = [0, 300], member, colour = COLOURS, pets }: Said): Known {
  const certain = bitsOf(PETS, pets?.certain ?? []);
  return [
    range(age),
    range(score),
    range(height),
    { kind: 'choice', options: member === undefined ? 0b11 : bitsOf([false, true], [member]) },
    { kind: 'choice', options: bitsOf(COLOURS, colour) },
    { kind: 'subset', certain, possible: pets === undefined ? 0b111 : certain | bitsOf(PETS, pets.maybe ?? []) },
  ];
}

function range(span: Span): Possible {
  return typeof span === 'number' ? { kind: 'range', low: span, high: span } : { kind: 'range', low: span[0], high: span[1] };
}

/** The truth of a raw rule for what was said, as a word. */
export function truthWord(raw: unknown, said: Said): string {
  return word(compile(parseRule(raw, VARIABLES), VARIABLES)(knownOf(said)));
}

export function word(truth: Truth): string {
  if (truth === TRUE) return 'true';
  return truth === FALSE ? 'false' : 'unknown';
}

export const AGE = { var: 'age' };
export const SCORE = { var: 'score' };
export const HEIGHT = { var: 'height' };
export const MEMBER = { var: 'member' };
export const COLOUR = { var: 'colour' };
export const PETS_KEPT = { var: 'pets' };
