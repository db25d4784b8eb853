// Code systems by the names that FHIR gives them, and what each of them can speak of.

export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';
export const GENDER = 'http://hl7.org/fhir/administrative-gender';
export const CLINICAL_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
export const VERIFICATION_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
export const TAKING = 'http://hl7.org/fhir/CodeSystem/medication-statement-status';
export const SNOMED = 'http://snomed.info/sct';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ATC = 'http://www.whocc.no/atc';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** Other names of the same system. Source: HL7, naming systems of terminologies; some systems write only the OID. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['urn:oid:2.16.840.1.113883.6.1', LOINC],
  ['urn:oid:2.16.840.1.113883.6.96', SNOMED],
  ['urn:oid:2.16.840.1.113883.6.3', ICD_10],
  ['urn:oid:2.16.840.1.113883.6.90', ICD_10_CM],
  ['urn:oid:2.16.840.1.113883.6.73', ATC],
  ['urn:oid:2.16.840.1.113883.6.88', RXNORM],
  ['urn:oid:2.16.840.1.113883.6.8', UCUM],
]);

/** The name without a version, a slash at its end or an S after http. */
export function systemName(system: string): string {
  const [name = ''] = system.split('|', 1);
  const plain = name.replace(/\/$/, '').replace(/^https:/, 'http:');
  return OTHER_NAMES.get(plain) ?? plain;
}

/** Whether a code lies in a longer or wider one of the same system: `E11.9` in `E11` and in the block `E10-E14`. */
export function isWithin(system: string, code: string, wider: string): boolean {
  if (system !== ICD_10 && system !== ICD_10_CM) return false;
  const [first = '', last] = wider.split('-');
  if (last === undefined) return code !== wider && code.startsWith(wider);
  const category = code.slice(0, first.length);
  return category.length === first.length && first <= category && category <= last;
}

export type Topic = 'test' | 'illness' | 'medicine';

const TOPICS: ReadonlyMap<string, readonly Topic[]> = new Map([
  [LOINC, ['test']],
  [SNOMED, ['test', 'illness']],
  [ICD_10, ['illness']],
  [ICD_10_CM, ['illness']],
  [ATC, ['medicine']],
  [RXNORM, ['medicine']],
  // A status or a gender is no concept by itself.
  [CLINICAL_STATUS, []],
  [VERIFICATION_STATUS, []],
  [TAKING, []],
  [GENDER, []],
]);

/** A code counts only where its system is at home: a drug's code on a test does not say that the drug is taken. */
export function speaksOf(system: string, topic: Topic): boolean {
  return TOPICS.get(system)?.includes(topic) ?? true;
}

/** A system that is known here to speak of it. */
export function isAtHome(system: string | undefined, topic: Topic): boolean {
  return system !== undefined && TOPICS.get(systemName(system))?.includes(topic) === true;
}
