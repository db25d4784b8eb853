// Every fact that has a code goes there and back: written as the resource that its code asks for, and read again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personWith, STAMP } from '../../storage/somebody.ts';
import { concept, condition, dictionary, found, observation, readingOf, SNOMED, statement, status, UCUM } from './records.ts';
import type { Answer } from '#facts/answer.ts';
import type { Code, Fact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';
import { makeQuestionnaire } from '#formats/fhir/questionnaire.ts';
import { writeFhir } from '#formats/fhir/writeFhir.ts';

const isOf =
  (...parts: readonly string[]) =>
  (code: Code) =>
    parts.some((part) => code.system.includes(part));
const isMedicine = isOf('atc', 'rxnorm');
const isTest = isOf('loinc.org');
const isIllness = isOf('snomed', 'icd-10');

/** A code that stands in records: of a block of ICD-10 one in its midst. */
const recorded = ({ system, code }: Code) =>
  concept(system.replace(/\|.*/, ''), code.includes('-') && !isTest({ system, code }) ? `${code.slice(0, 3)}.1` : code);

const coded = dictionary.facts.filter(
  (fact) => fact.codes.length > 0 || ('options' in fact && fact.options.some(({ codes = [] }) => codes.length > 0)),
);

type OfType<T extends Fact['type']> = Extract<Fact, { type: T }>;
const ofType = <T extends Fact['type']>(type: T): readonly OfType<T>[] => coded.filter((fact): fact is OfType<T> => fact.type === type);

/** Of several codes in one system each may be a part. */
const isAlone = ({ system }: Code, { codes }: Fact) => codes.filter((other) => other.system === system).length === 1;

const tried = new Set<string>();

/** What is read of the fact; and that the resource says nothing wrong of it. */
function readBack({ id }: Fact, resource: object): Answer | undefined {
  tried.add(id);
  return found(resource)[id];
}

const measured = (code: Code, value: object) => observation('', value, { code: recorded(code) });

describe.each(ofType('number').map((fact) => [fact.id, fact] as const))('%s', (_, fact) => {
  const figure = fact.integer === true ? fc.integer(fact.range) : fc.double({ ...fact.range, noNaN: true }).map((n) => n + 0);
  const ucum = (value: number, unit: string, rest: object = {}) => ({ valueQuantity: { value, unit, system: UCUM, code: unit, ...rest } });

  it('any figure in its own unit, by every code', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(...fact.codes), (value, code) => {
        expect(readBack(fact, measured(code, ucum(value, fact.unit)))).toEqual({ value });
      }),
    );
  });

  it('a figure in another unit', () => {
    for (const unit of fact.alsoIn ?? []) {
      const value = (fact.plausible.min + fact.plausible.max) / 2;
      const other = convert(value, fact.unit, unit, fact.molarMass) ?? Number.NaN;
      const answer = readBack(fact, measured(fact.codes[0] as Code, ucum(other, unit)));
      expect(answer).toEqual({ value: expect.closeTo(value, 6) as number });
    }
  });

  it('a bound', () => {
    const middle = Math.round((fact.range.min + fact.range.max) / 2);
    const bound = (comparator: string) => readBack(fact, measured(fact.codes[0] as Code, ucum(middle, fact.unit, { comparator })));
    expect([bound('<'), bound('<='), bound('>='), bound('>')]).toEqual([
      { below: middle },
      { to: middle },
      { from: middle },
      { above: middle },
    ]);
  });
});

describe.each(
  ofType('boolean').flatMap((fact) => fact.codes.map((code) => [`${fact.id} ${code.system} ${code.code}`, fact, code] as const)),
)('%s', (_, fact, code) => {
  const settles = (answer: 'yes' | 'no') => code.says === undefined || code.says === answer;

  it('yes, by whatever resource the code stands in, where it settles that', () => {
    const positive = { valueCodeableConcept: concept(SNOMED, '10828004') };
    if (isTest(code)) expect(readBack(fact, measured(code, positive))).toEqual(settles('yes') ? { value: true } : undefined);
    if (isIllness(code)) expect(readBack(fact, condition(recorded(code)))).toEqual({ value: true });
    if (isMedicine(code)) expect(readBack(fact, statement(recorded(code)))).toEqual({ value: true });
  });

  it('no, where it is the whole and settles that', () => {
    const negative = { valueCodeableConcept: concept(SNOMED, '260385009') };
    const isPart = code.code.includes('-') && !isTest(code);
    const isNo = !isPart && settles('no') && (isTest(code) || isAlone(code, fact));
    const no = isNo ? { value: false } : undefined;
    const refuted = { resourceType: 'Condition', code: recorded(code), ...status.verification('refuted') };
    if (isTest(code)) expect(readBack(fact, measured(code, negative))).toEqual(no);
    if (isIllness(code)) expect(readBack(fact, refuted)).toEqual(no);
    if (isMedicine(code)) expect(readBack(fact, statement(recorded(code), { status: 'stopped' }))).toEqual(no);
  });
});

describe.each(ofType('one-of').map((fact) => [fact.id, fact] as const))('%s', (_, fact) => {
  const statuses = fact.options.flatMap(({ id, codes = [] }) => codes.filter((code) => !isIllness(code)).map((code) => ({ id, code })));
  const among = (given: Code): Answer => {
    const ids = [...new Set(statuses.filter(({ code }) => code.system === given.system && code.code === given.code).map(({ id }) => id))];
    return ids.length === 1 ? { value: ids[0] as string } : { among: ids };
  };

  it('each option that has a code of its own', () => {
    for (const { id, codes = [] } of fact.options) {
      for (const code of codes.filter(isIllness)) expect(readBack(fact, condition(recorded(code)))).toEqual({ value: id });
    }
  });

  it('each option that a status stands for, by the code of the fact', () => {
    const [whole] = fact.codes;
    for (const { code } of statuses) {
      if (isOf('gender')(code)) expect(readBack(fact, { resourceType: 'Patient', gender: code.code })).toEqual(among(code));
      else if (whole === undefined) throw new Error(`${fact.id}: a status, but of what?`);
      else if (isOf('medication')(code)) expect(readBack(fact, statement(recorded(whole), { status: code.code }))).toEqual(among(code));
      else if (isOf('clinical')(code)) expect(readBack(fact, condition(recorded(whole), status.clinical(code.code)))).toEqual(among(code));
      else
        expect(readBack(fact, { resourceType: 'Condition', code: recorded(whole), ...status.verification(code.code) })).toEqual(
          among(code),
        );
    }
  });
});

describe.each(ofType('any-of').map((fact) => [fact.id, fact] as const))('%s', (_, fact) => {
  it('each option that has a code of its own, and nothing of the others', () => {
    for (const { id, codes = [] } of fact.options) {
      for (const code of codes) {
        const resource = isMedicine(code) ? statement(recorded(code)) : condition(recorded(code));
        expect(readBack(fact, resource)).toEqual({ value: { [id]: true } });
      }
    }
  });
});

describe.each(ofType('date').map((fact) => [fact.id, fact] as const))('%s', (_, fact) => {
  const date = fc.tuple(fc.integer({ min: 2000, max: 2025 }), fc.integer({ min: 10, max: 12 }), fc.constantFrom(4, 7, 10));
  it('any date, however partial', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...fact.codes), ([year, month, letters], code) => {
        const value = `${year}-${month}-15`.slice(0, letters);
        const resource = isMedicine(code)
          ? statement(recorded(code), { effectivePeriod: { start: value } })
          : measured(code, { valueDateTime: value });
        expect(readBack(fact, resource)).toEqual({ value });
      }),
    );
  });
});

/** A few answers of each kind that the fact takes. */
function answersOf(fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case 'number':
      return [
        fact.range.min,
        fact.range.max,
        { from: fact.range.min, to: fact.range.max },
        { above: fact.range.min },
        { to: fact.range.max },
      ];
    case 'boolean':
      return [true, false];
    case 'one-of':
      return [...fact.options.map(({ id }) => id), { among: fact.options.slice(0, 2).map(({ id }) => id) }];
    case 'any-of':
      return [[], ...fact.options.map(({ id }) => [id]), ...fact.options.map(({ id }) => ({ [id]: false }))];
    case 'date':
      return ['2001', '2001-02', '2001-02-03', { from: '2001' }, { to: '2001-02' }, { from: '2001', to: '2002-03-04' }];
  }
}

describe.each(coded.map((fact) => [fact.id, fact] as const))('%s, by our own questionnaire', (id, fact) => {
  it('comes back as it was answered, whatever was answered', () => {
    for (const raw of [...answersOf(fact), 'not sure', 'declined']) {
      const person = personWith({ [id]: raw });
      expect(person.answers.size).toBe(1);
      const { found: back, left } = readingOf(writeFhir(person, dictionary, STAMP));
      expect(new Map(back.map((one) => [one.fact, one.answer]))).toEqual(person.answers);
      expect(left).toEqual([]);
    }
  });

  it('is asked by all its codes that stand for it', () => {
    const questionnaire = JSON.stringify(makeQuestionnaire(dictionary, 'x'));
    for (const { code, says } of fact.codes) expect(questionnaire.includes(`"${code}"`)).toBe(says === undefined);
  });
});

it('all of them were tried', () => {
  expect(coded.length).toBeGreaterThan(25);
  expect([...tried].sort()).toEqual(coded.map(({ id }) => id).sort());
});
