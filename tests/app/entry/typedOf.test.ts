// What a field shows of an answer given elsewhere is read as that very answer, in every language and unit.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TODAY } from '../../facts/example.ts';
import { answerOf } from './randomAnswers.ts';
import { ground, question, QUESTIONS, REAL, SEED } from './reader.ts';
import { readTyped } from '#app/entry/readTyped.ts';
import { typedOf } from '#app/entry/typedOf.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import type { Question } from '#questionnaire/question.ts';

const LANGUAGES = ['en', 'fa'];
const shown = (id: string, fact: FactId, answer: Answer, code = 'en', unit?: string) =>
  typedOf(question(id), new Map([[fact, answer]]), { ...ground(code), unit });

describe('the field shows', () => {
  test.each<readonly [string, FactId, Answer, string, string]>([
    ['fvc', 'fvc', { value: 62.5 }, '62.5', '۶۲٫۵'],
    ['fvc', 'fvc', { value: 62.123456 }, '62.123456', '۶۲.۱۲۳۴۵۶'],
    ['fvc', 'fvc', { from: 50, to: 60 }, '50-60', '۵۰ تا ۶۰'],
    ['fvc', 'fvc', { roughly: true, from: 50, to: 60 }, '50-60', '۵۰ تا ۶۰'],
    ['fvc', 'fvc', { above: 40, below: 50 }, '>40 <50', 'بیش از ۴۰ و کمتر از ۵۰'],
    ['fvc', 'fvc', { from: 40, below: 50 }, '≥40 <50', 'حداقل ۴۰ و کمتر از ۵۰'],
    ['fvc', 'fvc', { to: 50 }, '≤50', 'حداکثر ۵۰'],
    ['fvc', 'fvc', 'not sure', '?', '؟'],
    ['fvc', 'fvc', 'declined', 'declined', 'نمی‌خواهد بگوید'],
    ['alsfrsrSpeech', 'alsfrsrSpeech', { value: 3, selfRated: true }, '3', '۳'],
    ['monthsSinceOnset', 'monthsSinceOnset', { value: 27 }, '27', '۲۷'],
    ['monthsSinceOnset', 'monthsSinceOnset', { value: 1402 }, '1402 mo', '۱۴۰۲ mo'],
    ['monthsSinceOnset', 'onsetDate', { value: '2023' }, '2023', '۲۰۲۳'],
    ['monthsSinceOnset', 'onsetDate', { value: '2023-05' }, '2023-05', '۲۰۲۳-۰۵'],
    ['monthsSinceOnset', 'onsetDate', { value: '2023-05-14' }, '2023-05-14', '۱۴۰۲/۲/۲۴'],
    ['monthsSinceOnset', 'onsetDate', { from: '2023-03-21', to: '2024-03-19' }, '1402', '۱۴۰۲'],
    ['monthsSinceOnset', 'onsetDate', { from: '2023-04-21', to: '2023-05-21' }, '1402/2', '۱۴۰۲/۲'],
    ['monthsSinceOnset', 'onsetDate', { from: '2022-01', to: '2022-06' }, '2022-01..2022-06', '۲۰۲۲-۰۱ تا ۲۰۲۲-۰۶'],
    ['monthsSinceOnset', 'onsetDate', { to: '2022' }, '≤2022', 'حداکثر ۲۰۲۲'],
    ['monthsSinceOnset', 'onsetDate', 'not sure', '?', '؟'],
    ['diagnosis', 'diagnosis', { value: 'ms' }, 'MS', 'MS'],
    ['sex', 'sex', { among: ['female', 'male'] }, 'Female | Male', 'زن | مرد'],
    ['diabetes', 'diabetes', { value: true }, 'yes', 'بله'],
    ['organFailure.heart', 'organFailure', { value: { heart: false } }, 'no', 'خیر'],
    ['organFailure.heart', 'organFailure', { value: { heart: 'not sure' } }, '?', '؟'],
  ])('%s %s %j', (id, fact, answer, english, persian) => {
    expect(shown(id, fact, answer, 'en')).toBe(english);
    expect(shown(id, fact, answer, 'fa')).toBe(persian);
  });

  it('nothing of what was not answered', () => {
    expect(typedOf(question('fvc'), new Map(), ground())).toBe('');
    expect(shown('organFailure.heart', 'organFailure', { value: { liver: true } })).toBe('');
  });

  it('a figure in the unit chosen beside it', () => {
    expect(shown('haemoglobin', 'haemoglobin', { value: 7.8 }, 'en', 'g/L')).toBe('78');
    expect(shown('haemoglobin', 'haemoglobin', { value: 7.896105 }, 'en', 'mmol/L')).toBe('4.9');
    expect(shown('monthsSinceOnset', 'monthsSinceOnset', { from: 12, to: 24 }, 'en', 'a')).toBe('1-2');
    expect(shown('haemoglobin', 'haemoglobin', { value: 1 / 3 }, 'en', 'mmol/L')).toBe('0.3333333333333333 g/dL');
  });

  it('not what no text can say', () => {
    expect(shown('fvc', 'fvc', { value: 1e-7 })).toBeUndefined();
    expect(shown('fvc', 'fvc', { value: 180_000 })).toBeUndefined();
    expect(shown('diagnosis', 'diagnosis', { among: ['als', 'gone'] })).toBeUndefined();
    expect(shown('monthsSinceOnset', 'onsetDate', { value: 'soon' })).toBeUndefined();
  });
});

describe('read again, it is the same answer', () => {
  const cases = fc
    .record({ one: fc.constantFrom(...QUESTIONS), code: fc.constantFrom(...LANGUAGES), daysAgo: fc.nat(900), unit: fc.nat(3) })
    .chain((given) => answerOf(given.one, REAL, TODAY - given.daysAgo).map((answer) => ({ ...given, ...answer })));

  it('of every question', { timeout: 120_000 }, () => {
    let said = 0;
    fc.assert(
      fc.property(cases, ({ one, code, unit, fact, answer }) => {
        const units = one.fact.type === 'number' ? [undefined, one.fact.unit, ...(one.fact.alsoIn ?? [])] : [undefined];
        const reader = { ...ground(code), unit: units[unit % units.length] };
        const answers: Answers = new Map([[fact, answer]]);
        const text = typedOf(one, answers, reader);
        if (text === undefined) throw new Error('no text says it');
        const typed = readTyped(one, text, reader);
        if (typed.kind !== 'answer') throw new Error(`“${text}” is ${JSON.stringify(typed)}`);
        const expected = one.option === undefined ? answer : markOf(one, answer);
        expect(isSameAnswer(typed.answer, expected), `“${text}” is ${JSON.stringify(typed.answer)}`).toBe(true);
        if (typeof expected === 'object') expect(typed.fact).toBe(fact);
        said += 1;
      }),
      { seed: SEED, numRuns: 6000 },
    );
    expect(said).toBe(6000);
  });
});

function markOf({ option = '' }: Question, answer: Answer): Answer {
  const marks = typeof answer === 'object' && 'value' in answer && typeof answer.value === 'object' ? answer.value : {};
  const mark = (marks as Record<string, boolean | 'not sure' | 'declined'>)[option];
  return typeof mark === 'boolean' ? { value: mark } : (mark ?? 'not sure');
}
