// Damaged files give a clear error or a correct partial reading: never a throw, never a fact that the text does not state.
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../laws/chance.ts';
import { damaged } from './mutate.ts';
import { fileOf, isStated } from './oracle.ts';
import { dictionary, TODAY } from './records.ts';
import { SAMPLES, sampleText } from './samples.ts';
import { readAnswers } from '#facts/answers.ts';
import { readFhir } from '#formats/fhir/readFhir.ts';
import type { Found } from '#formats/fhir/reading.ts';

/** Of nine files. */
const EACH = 75;
const FIRST_SEED = Number(process.env['FHIR_SEED'] ?? 1);

/** What is wrong with a reading of this text, in words; undefined where nothing is. */
function fault(text: string): string | undefined {
  const reading = readFhir(text, dictionary, TODAY);
  if ('problem' in reading) return undefined;
  const answers = Object.fromEntries(reading.found.map(({ fact, answer }) => [fact, answer]));
  const { faults } = readAnswers(dictionary, answers, TODAY);
  if (faults.length > 0) return `no sound answers: ${JSON.stringify(faults)}`;
  const file = fileOf(JSON.parse(text));
  const wrong = reading.found.find((one) => !isStated(one, file) || (one.on ?? 0) > TODAY);
  return wrong && `not stated: ${JSON.stringify(wrong)}`;
}

describe.each(SAMPLES)('$name', ({ name }) => {
  const text = sampleText(name);

  it('states by itself all that is read of it', () => {
    expect(fault(text)).toBeUndefined();
  });

  it('damaged, says nothing else', () => {
    let [facts, problems] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + EACH; seed += 1) {
      const worse = damaged(text, chanceFrom(seed));
      const found = fault(worse);
      if (found !== undefined) throw new Error(`seed ${seed}: ${found}\n${worse.slice(0, 20_000)}`);
      const reading = readFhir(worse, dictionary, TODAY);
      if ('problem' in reading) problems += 1;
      else facts += reading.found.length;
    }
    // The damage is neither always the end of the file nor never felt.
    expect(facts).toBeGreaterThan(EACH);
    expect(problems).toBeGreaterThan(0);
  });
});

type Bundle = { readonly entry: readonly { readonly resource: { readonly resourceType: string } }[] };

describe.each(SAMPLES)('$name, with resources taken away', ({ name }) => {
  const whole = JSON.parse(sampleText(name)) as Bundle;
  const helping = whole.entry.filter(({ resource }) => ['Patient', 'Medication', 'OperationOutcome'].includes(resource.resourceType));
  const foundIn = (entry: Bundle['entry']): readonly Found[] => {
    const reading = readFhir(JSON.stringify({ ...whole, entry }), dictionary, TODAY);
    return 'problem' in reading ? [] : reading.found;
  };
  const plain = ({ fact, answer }: Found) => JSON.stringify([fact, answer]);
  const alone = new Set(whole.entry.flatMap((entry) => foundIn([...new Set([...helping, entry])]).map(plain)));

  it('says what some resource that stayed says by itself; so that no absence becomes a no', () => {
    const chance = chanceFrom(7);
    for (let time = 0; time < 60; time += 1) {
      const kept = whole.entry.filter((entry) => helping.includes(entry) || chance.percent(60));
      expect(
        foundIn(kept)
          .map(plain)
          .filter((one) => !alone.has(one)),
      ).toEqual([]);
    }
  });

  it('says nothing when nothing is left', () => {
    expect(
      foundIn(whole.entry.filter(({ resource }) => resource.resourceType === 'Patient'))
        .map(({ fact }) => fact)
        .filter((fact) => fact !== 'sex' && fact !== 'birthDate'),
    ).toEqual([]);
  });
});
