// Questions: what there is to ask, what counts as said, and when a question is still open.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { anyOf, boolean, date, dictionaryOf, number, oneOf, TODAY, variable } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { answerTo, isOpen, type Question, questionsOf, withAnswerTo, withDateFor } from '#questionnaire/question.ts';

const dictionary = dictionaryOf(
  oneOf('post', ['keeper', 'cook', 'guest']),
  date('born'),
  number('age', { unit: 'a', whole: true, max: 120, derive: [{ elapsed: { since: 'born' } }] }),
  date('hired'),
  number('served', { unit: 'mo', max: 600, asked: false, derive: [{ elapsed: { since: 'hired' } }] }),
  anyOf('tools', ['rope', 'lamp']),
  boolean('climbs', { askedWhen: { '==': [variable('post'), 'keeper'] } }),
  boolean('sleeps', { derive: [{ when: { '==': [variable('post'), 'guest'] }, is: true }] }),
);
const questions = questionsOf(dictionary);
const question = (id: string): Question => {
  const found = questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};
const given = (answers: Record<string, Answer>): Answers => new Map(Object.entries(answers));
const openWith = (answers: Record<string, Answer>) =>
  questions
    .filter((one) => isOpen(one, given(answers), knowledge(dictionary, given(answers), TODAY).known, dictionary))
    .map(({ id }) => id);

describe('what there is to ask', () => {
  it('is each fact, each option of a set, and a date only where nothing else would do', () => {
    expect(questions.map(({ id }) => id)).toEqual(['post', 'age', 'hired', 'tools.rope', 'tools.lamp', 'climbs', 'sleeps']);
  });

  it('is every fact of the real dictionary that is asked: by itself, by its options, or by the time since it', () => {
    const real = catalogueFromDisk().dictionary;
    const asked = questionsOf(real).flatMap(({ fact, date: since }) => [fact.id, ...(since === undefined ? [] : [since])]);
    expect(new Set(asked)).toEqual(new Set(real.facts.filter((fact) => fact.asked !== false).map(({ id }) => id)));
  });
});

describe('what was said', () => {
  test('to a time is the time, or else its date', () => {
    expect(answerTo(question('age'), given({}))).toBeUndefined();
    expect(answerTo(question('age'), given({ age: { value: 40 } }))).toEqual({ value: 40 });
    expect(answerTo(question('age'), given({ born: { value: '1980' } }))).toEqual({ value: '1980' });
  });

  test.each<[Answer | undefined, Answer | undefined, Answer | undefined]>([
    [{ value: { rope: true } }, { value: true }, undefined],
    [{ value: { rope: 'not sure', lamp: false } }, 'not sure', { value: false }],
    [{ value: ['lamp'] }, undefined, { value: true }],
    ['declined', 'declined', 'declined'],
    [undefined, undefined, undefined],
  ])('to a set %j is said option by option', (answer, rope, lamp) => {
    const answers = answer === undefined ? given({}) : given({ tools: answer });
    expect(answerTo(question('tools.rope'), answers)).toEqual(rope);
    expect(answerTo(question('tools.lamp'), answers)).toEqual(lamp);
  });
});

describe('saying it', () => {
  it('puts a time and its date in each other’s place', () => {
    const dated = withDateFor(question('age'), given({ age: { value: 40 } }), { value: '1980' });
    expect([...dated]).toEqual([['born', { value: '1980' }]]);
    expect([...withAnswerTo(question('age'), dated, { value: 41 })]).toEqual([['age', { value: 41 }]]);
    expect([...withAnswerTo(question('age'), dated, undefined)]).toEqual([]);
  });

  it('leaves the dates alone where there is none', () => {
    const answers = given({ post: { value: 'cook' } });
    expect(withDateFor(question('post'), answers, { value: '1980' })).toBe(answers);
  });

  it('marks one option and leaves the others', () => {
    const one = withAnswerTo(question('tools.rope'), given({}), { value: true });
    const both = withAnswerTo(question('tools.lamp'), one, 'declined');
    expect(both.get('tools')).toEqual({ value: { rope: true, lamp: 'declined' } });
    expect(answerTo(question('tools.lamp'), both)).toBe('declined');
    expect(withAnswerTo(question('tools.rope'), both, undefined).get('tools')).toEqual({ value: { lamp: 'declined' } });
    expect(withAnswerTo(question('tools.rope'), one, undefined).has('tools')).toBe(false);
  });
});

describe('a question is open', () => {
  it('until something is said, be it “not sure” or nothing at all', () => {
    expect(openWith({})).toEqual(['post', 'age', 'hired', 'tools.rope', 'tools.lamp', 'climbs', 'sleeps']);
    expect(openWith({ age: 'declined', post: 'not sure', tools: { value: { lamp: 'not sure' } } })).toEqual([
      'hired',
      'tools.rope',
      'climbs',
      'sleeps',
    ]);
  });

  it('unless another answer rules it out, or settles it', () => {
    expect(openWith({ post: { value: 'cook' } })).not.toContain('climbs');
    expect(openWith({ post: { value: 'guest' } })).not.toContain('sleeps');
    expect(openWith({ post: { value: 'keeper' } })).toEqual(expect.arrayContaining(['climbs', 'sleeps']));
  });
});
