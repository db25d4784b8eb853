// One person as a FHIR file: a Bundle of our questionnaire and of the person's answers to it.
import type { Answer } from '#facts/answer.ts';
import { isoDate, isoWithin } from '#facts/calendar.ts';
import type { Dictionary, FactGroup } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import type { Origin, Person } from '#facts/person.ts';
import { inLanguage } from '#facts/text.ts';
import { answerItems } from '#formats/fhir/answerItem.ts';
import { ANSWERED_ON, QUESTIONNAIRE, READ_FROM, REPORTED_BY } from '#formats/fhir/ours.ts';
import { groupLinkId, makeQuestionnaire } from '#formats/fhir/questionnaire.ts';
import { listIn, type Raw } from '#formats/fhir/raw.ts';

export type FhirStamp = {
  readonly id: string;
  /** When it is saved, as a day number. */
  readonly day: number;
  /** The hash of the rules. */
  readonly rules: string;
};

/** The answers alone, of a person who is known by the clinic's code only. */
export function writeFhir(person: Person, dictionary: Dictionary, stamp: FhirStamp): string {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { fullUrl: QUESTIONNAIRE, resource: makeQuestionnaire(dictionary, stamp.rules) },
      { fullUrl: 'urn:gharbal:response', resource: responseOf(person, dictionary, stamp) },
    ],
  };
  return `${JSON.stringify(bundle, null, 1)}\n`;
}

function responseOf(person: Person, { groups }: Dictionary, { id, day, rules }: FhirStamp): Raw {
  const { reference } = person;
  const item = groups.flatMap((group) => groupItems(group, person, day));
  return {
    resourceType: 'QuestionnaireResponse',
    ...(/^[A-Za-z0-9.-]{1,64}$/.test(id) && { id }),
    questionnaire: `${QUESTIONNAIRE}|${rules}`,
    status: 'completed',
    ...(reference !== undefined && { subject: { type: 'Patient', identifier: { value: reference } } }),
    authored: isoDate(day),
    // FHIR has no empty lists.
    ...(item.length > 0 && { item }),
  };
}

function groupItems({ id, facts }: FactGroup, person: Person, day: number): readonly Raw[] {
  const item = facts.flatMap((fact) => {
    const answer = person.answers.get(fact.id);
    return answer === undefined ? [] : [itemOf(fact, answer, person.origins.get(fact.id) ?? { by: person.reportedBy, on: day })];
  });
  return item.length === 0 ? [] : [{ linkId: groupLinkId(id), item }];
}

function itemOf(fact: Fact, answer: Answer, origin: Origin): Raw {
  const text = inLanguage(fact.question.clinician, 'en');
  const [first, ...others] = answerItems(fact, answer);
  return { linkId: fact.id, text, answer: [{ ...first, extension: [...listIn(first, 'extension'), ...extensionsOf(origin)] }, ...others] };
}

function extensionsOf({ by, on, within, from }: Origin): readonly Raw[] {
  return [
    { url: ANSWERED_ON, valueDate: isoWithin(on, within) },
    ...(by === undefined ? [] : [{ url: REPORTED_BY, valueCode: by }]),
    ...(from === undefined ? [] : [{ url: READ_FROM, valueString: from }]),
  ];
}
