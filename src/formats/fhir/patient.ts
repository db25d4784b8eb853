// The Patient as statements: date of birth and sex.
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import { optionsWith } from '#formats/fhir/codeIndex.ts';
import { listIn, own, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { Heard, LeftReason } from '#formats/fhir/reading.ts';
import { type Context, type Source, stateOrLeave, type Told } from '#formats/fhir/statement.ts';
import { GENDER, LOINC } from '#formats/fhir/systems.ts';
import { anyDay, isOtherCalendar } from '#formats/fhir/time.ts';

const BIRTH_DATE = { system: LOINC, code: '21112-8' };
const BIRTH_SEX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex';
const SEXES: ReadonlyMap<unknown, string> = new Map([
  ['F', 'female'],
  ['M', 'male'],
]);

export function hearPatient({ resource, from }: Source, context: Context): readonly Heard[] {
  const when = anyDay(context.today);
  const said = (name: string, value: string) => ({ from, said: context.say(name, value), when });
  const birthDate = textIn(resource, 'birthDate');
  const born = birthDate === undefined ? [] : context.codes([BIRTH_DATE], 'test').filter(({ fact }) => fact.type === 'date');
  return [
    ...born.map(({ fact }) => stateOrLeave(fact, bornOn(birthDate), said('birthDate', birthDate ?? ''), context.today)),
    ...sexesOf(resource).flatMap(({ name, code }) => hearSex(said(name, code), code, context)),
  ];
}

function bornOn(date: string | undefined): RawAnswer | LeftReason {
  return date !== undefined && isOtherCalendar(date) ? 'other-calendar' : { raw: date };
}

/** Administrative gender, and the sex at birth where the record tells it: should they differ, neither is taken. */
function sexesOf(resource: Raw): readonly { readonly name: string; readonly code: string }[] {
  const gender = textIn(resource, 'gender');
  const extension = listIn(resource, 'extension').find((one) => own(one, 'url') === BIRTH_SEX);
  const atBirth = textIn(extension, 'valueCode');
  return [
    ...(gender === undefined ? [] : [{ name: 'gender', code: gender }]),
    ...(atBirth === undefined ? [] : [{ name: 'birthsex', code: SEXES.get(atBirth) ?? atBirth }]),
  ];
}

function hearSex(told: Told, code: string, { dictionary, today }: Context): readonly Heard[] {
  const facts = dictionary.facts.filter((fact) => optionsWith(fact, GENDER).length > 0);
  return facts.map((fact) => {
    const [option] = optionsWith(fact, GENDER, code);
    return stateOrLeave(fact, option === undefined ? 'no-such-answer' : { raw: option }, told, today);
  });
}
