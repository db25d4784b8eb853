// The names under which our own questionnaire and its extensions stand in a FHIR file. No host: nothing is ever looked up.

export const QUESTIONNAIRE = 'urn:gharbal:questionnaire';

/** On an answer that FHIR has no value for, as a range with two ends: the answer as JSON text. */
export const ANSWER = 'urn:gharbal:answer';
/** A point of a scale that the person rated. */
export const SELF_RATED = 'urn:gharbal:self-rated';
export const ANSWERED_ON = 'urn:gharbal:answered-on';
export const REPORTED_BY = 'urn:gharbal:reported-by';
export const READ_FROM = 'urn:gharbal:read-from';

export const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
export const UNIT = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';

/** Names the options of a fact. */
export function optionSystem(fact: string): string {
  return `urn:gharbal:option:${fact}`;
}
