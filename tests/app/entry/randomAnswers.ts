// Any answer that a question may have been given elsewhere: in a file, on another page, exactly or roughly, on an earlier day.
import fc from 'fast-check';
import type { Answer } from '#facts/answer.ts';
import { dayNumber, isoDate, jalaliDate, jalaliDayNumber } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';
import { AnswerProblem, readAnswer } from '#facts/readAnswer.ts';
import type { Question } from '#questionnaire/question.ts';

export type GivenAnswer = { readonly fact: FactId; readonly answer: Answer };

/** `today`: the day on which it was given. */
export function answerOf({ fact, date, option }: Question, dictionary: Dictionary, today: number): fc.Arbitrary<GivenAnswer> {
  const dated = date === undefined ? undefined : dictionary.byId.get(date);
  const own = option === undefined ? answers(fact, today) : marks(option);
  return fc.oneof(
    own.map((answer) => ({ fact: fact.id, answer })),
    ...(dated === undefined ? [] : [answers(dated, today).map((answer) => ({ fact: dated.id, answer }))]),
  );
}

function answers(fact: Fact, today: number): fc.Arbitrary<Answer> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom<Answer>('not sure', 'declined') }, { weight: 12, arbitrary: said(fact, today) });
}

function said(fact: Fact, today: number): fc.Arbitrary<Answer> {
  switch (fact.type) {
    case 'number':
      return valid(
        fact,
        today,
        fc.oneof(
          figure(fact).map((value) => ({ value })),
          ranges(figure(fact)),
        ),
      );
    case 'date':
      return valid(
        fact,
        today,
        fc.oneof(
          someDate(fact, today).map((value) => ({ value })),
          dateRanges(fact, today),
          jalaliSpan(today),
        ),
      );
    case 'boolean':
      return fc.boolean().map((value) => ({ value }));
    case 'one-of': {
      const options = fact.options.map(({ id }) => id);
      return fc.oneof(
        fc.constantFrom(...options).map((value) => ({ value })),
        fc.subarray(options, { minLength: 2 }).map((among) => ({ among })),
      );
    }
    case 'any-of':
      throw new RangeError('each option is a question of its own');
  }
}

function marks(option: string): fc.Arbitrary<Answer> {
  return fc.constantFrom(true, false, 'not sure' as const, 'declined' as const).map((mark) => ({ value: { [option]: mark } }));
}

/** What `readAnswer` would take on that day. */
function valid(fact: Fact, today: number, raw: fc.Arbitrary<object>): fc.Arbitrary<Answer> {
  const taken = (answer: object): Answer | undefined => {
    try {
      return readAnswer(fact, answer, today);
    } catch (problem) {
      if (problem instanceof AnswerProblem) return undefined;
      throw problem;
    }
  };
  return raw.map(taken).filter((answer) => answer !== undefined);
}

function figure({ integer, range: { min, max } }: NumberFact): fc.Arbitrary<number> {
  if (integer === true) return fc.integer({ min, max });
  const inSteps = (step: number) => fc.integer({ min: Math.ceil(min * step), max: Math.floor(max * step) }).map((count) => count / step);
  const any = fc.double({ min: Math.max(min, 0.001), max, noNaN: true });
  return fc.oneof(inSteps(1), inSteps(10), inSteps(1000), inSteps(3), any);
}

function ranges(end: fc.Arbitrary<number>): fc.Arbitrary<object> {
  return fc
    .record({
      one: end,
      other: end,
      lower: fc.constantFrom('from', 'above', ''),
      upper: fc.constantFrom('to', 'below', ''),
      isRough: fc.boolean(),
    })
    .map(({ one, other, lower, upper, isRough }) => ({
      ...(lower === '' ? {} : { [lower]: Math.min(one, other) }),
      ...(upper === '' ? {} : { [upper]: Math.max(one, other) }),
      ...(isRough ? { roughly: true } : {}),
    }));
}

function someDay(fact: Extract<Fact, { type: 'date' }>, today: number): fc.Arbitrary<string> {
  const [year = 1900] = fact.range.min.split('-').map(Number);
  return fc.integer({ min: dayNumber({ year, month: 1, day: 1 }), max: today }).map(isoDate);
}

function someDate(fact: Extract<Fact, { type: 'date' }>, today: number): fc.Arbitrary<string> {
  return fc.tuple(someDay(fact, today), fc.constantFrom(4, 7, 10)).map(([day, letters]) => day.slice(0, letters));
}

function dateRanges(fact: Extract<Fact, { type: 'date' }>, today: number): fc.Arbitrary<object> {
  const end = someDate(fact, today);
  return fc.tuple(end, end, fc.constantFrom('both', 'from', 'to')).map(([one, other, kind]) => ({
    ...(kind === 'to' ? {} : { from: one < other ? one : other }),
    ...(kind === 'from' ? {} : { to: one < other ? other : one }),
  }));
}

/** A month or a year of the Solar Hijri calendar, up to the day on which it was given. */
function jalaliSpan(today: number): fc.Arbitrary<object> {
  return fc
    .record({ year: fc.integer({ min: 1380, max: jalaliDate(today).year }), month: fc.integer({ min: 1, max: 12 }), isYear: fc.boolean() })
    .map(({ year, month, isYear }) => {
      const next = isYear || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
      const [first = 0, after = 0] = [{ year, month: isYear ? 1 : month }, next].map((start) => jalaliDayNumber({ ...start, day: 1 }));
      return { from: isoDate(first), to: isoDate(Math.min(after - 1, today)) };
    });
}
