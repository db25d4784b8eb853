// People to save and open again: any answers of the real dictionary, and one who answered everything for ALS.
import fc from 'fast-check';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { person as scenario } from '../scenarios/people.ts';
import type { Answer } from '#facts/answer.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { NOBODY, type Origin, type Person, REPORTERS } from '#facts/person.ts';
import { AnswerProblem, readAnswer } from '#facts/readAnswer.ts';
import type { Opened, Saved, Stamp } from '#storage/opened.ts';

export const { dictionary } = catalogueFromDisk();
export const TODAY = spanOf('2026-11-22')?.first ?? 0;
export const STAMP: Stamp = { id: 'k7q2m9xa', day: TODAY, version: '0.1.0', rules: '0123456789ab' };

const SILENT = ['not sure', 'declined'];

/** Whatever may be said of a fact, sound or not. */
function rawAnswer(fact: Fact): fc.Arbitrary<unknown> {
  const silent = fc.constantFrom(...SILENT);
  switch (fact.type) {
    case 'number': {
      const { min, max } = fact.range;
      const figure =
        fact.integer === true
          ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
          : fc.double({ min, max, noNaN: true }).map((n) => n + 0);
      const range = fc.tuple(figure, figure).chain(([one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        return fc.constantFrom(
          { from: low, to: high },
          { above: low, to: high },
          { from: low },
          { below: high },
          { above: low, below: high },
        );
      });
      return fc.oneof(silent, figure, range, fc.record({ value: figure, selfRated: fc.constant(true) }));
    }
    case 'boolean':
      return fc.oneof(silent, fc.boolean());
    case 'one-of': {
      const ids = fact.options.map(({ id }) => id);
      return fc.oneof(
        silent,
        fc.constantFrom(...ids),
        fc.subarray(ids, { minLength: 1 }).map((among) => ({ among })),
      );
    }
    case 'any-of': {
      const ids = fact.options.map(({ id }) => id);
      const marks = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(true, false, 'not sure'));
      return fc.oneof(silent, fc.subarray(ids), marks);
    }
    case 'date': {
      const day = fc
        .date({ min: new Date('1940-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
        .map((date) => date.toISOString());
      const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, letters]) => text.slice(0, letters));
      return fc.oneof(silent, date, fc.record({ from: date }), fc.record({ to: date }), fc.record({ from: date, to: date }));
    }
  }
}

function soundAnswer(fact: Fact): fc.Arbitrary<readonly [FactId, Answer] | undefined> {
  return fc.option(rawAnswer(fact), { nil: undefined, freq: 3 }).map((raw) => {
    if (raw === undefined) return undefined;
    try {
      return [fact.id, readAnswer(fact, raw, TODAY)];
    } catch (fault) {
      if (fault instanceof AnswerProblem) return undefined;
      throw fault;
    }
  });
}

const lineArbitrary = fc.constantFrom('R-17', 'پرونده ۱۲', 'Observation/a"b', 'x');

const datedArbitrary = fc.oneof(
  fc.record({ on: fc.integer({ min: TODAY - 9000, max: TODAY }) }),
  fc.constantFrom(
    { on: spanOf('2024-03')?.first ?? 0, within: 'month' } as const,
    { on: spanOf('2019')?.first ?? 0, within: 'year' } as const,
  ),
);

const originArbitrary: fc.Arbitrary<Origin> = fc
  .tuple(fc.record({ by: fc.constantFrom(undefined, ...REPORTERS), from: lineArbitrary }, { requiredKeys: ['by'] }), datedArbitrary)
  .map(([whose, dated]) => ({ ...whose, ...dated }));

const bareArbitrary = fc.record({
  answers: fc.tuple(...dictionary.facts.map(soundAnswer)).map((all) => new Map(all.filter((one) => one !== undefined))),
  reportedBy: fc.constantFrom(undefined, ...REPORTERS),
  path: fc.shuffledSubarray(dictionary.facts.map(({ id }) => id)),
  itemsFromClinic: fc.boolean(),
  reference: fc.option(lineArbitrary, { nil: undefined }),
  ownReadings: fc.array(
    fc.record({
      trial: lineArbitrary,
      criterion: lineArbitrary,
      rule: fc.constantFrom('{">":[{"var":"fvc"},1]}', '{}'),
      why: fc.constantFrom('', 'چون…'),
    }),
    { maxLength: 3 },
  ),
});

export const personArbitrary: fc.Arbitrary<Person> = fc
  .tuple(bareArbitrary, fc.array(originArbitrary, { minLength: 1, maxLength: 4 }))
  .map(([bare, origins]) => ({
    ...bare,
    origins: new Map(
      [...bare.answers.keys()].flatMap((id, place) =>
        origins
          .slice(place % origins.length)
          .slice(0, 1)
          .map((one) => [id, one] as const),
      ),
    ),
  }));

/** Every answer said today, by whoever answers. */
function saidToday(person: Person): Person {
  return { ...person, origins: new Map([...person.answers.keys()].map((id) => [id, { by: person.reportedBy, on: TODAY }])) };
}

export const stampArbitrary: fc.Arbitrary<Stamp> = fc.record({
  id: fc.constantFrom('k7q2m9xa', 'نفر ۱', 'می‌شود', 'a"b\\c'),
  day: fc.integer({ min: TODAY - 9000, max: TODAY }),
  version: fc.constantFrom('0.1.0', '12.3.4-beta.1'),
  rules: fc.constantFrom('0123456789ab', 'ffffffffffff'),
});

export function personWith(raw: object, rest: Partial<Person> = {}): Person {
  const { answers, faults } = readAnswers(dictionary, raw, TODAY);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return saidToday({ ...NOBODY, answers, reportedBy: 'patient', ...rest });
}

/** Everything answered that the ALS trials ask, the items of the scale by the person, and every question put one by one. */
export function fullAlsPerson(): Person {
  const given = Object.entries({ ...scenario('als-woman-of-52').answers, hiv: false, organFailure: [] }).map(([id, value]) => {
    const fact = dictionary.byId.get(id);
    return [id, fact?.type === 'number' && fact.levels !== undefined ? { value, selfRated: true } : value] as const;
  });
  const person = personWith(Object.fromEntries(given));
  return { ...person, path: [...person.answers.keys()] };
}

/** What was saved, or an error that says why it could not be opened. */
export function saved(opened: Opened): Saved {
  if (opened.problem !== undefined) throw new Error(opened.problem);
  return opened;
}

/** Whether every answer is one that would be taken from anybody. */
export function isSound(opened: Opened): boolean {
  if (opened.problem !== undefined) return true;
  const { answers, reportedBy } = opened.person;
  const again = readAnswers(dictionary, Object.fromEntries(answers), TODAY);
  return again.faults.length === 0 && again.answers.size === answers.size && (reportedBy === undefined || REPORTERS.includes(reportedBy));
}
