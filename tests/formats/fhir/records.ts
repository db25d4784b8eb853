// Records to read in tests: small resources made on the spot, of a person whom the file does not name.
import { dictionary, TODAY } from '../../storage/somebody.ts';
import type { Answer } from '#facts/answer.ts';
import { makeCodeIndex } from '#formats/fhir/codeIndex.ts';
import { readFhir } from '#formats/fhir/readFhir.ts';
import type { FhirReading, LeftReason } from '#formats/fhir/reading.ts';

export { dictionary, TODAY };

export const codes = makeCodeIndex(dictionary);

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const UCUM = 'http://unitsofmeasure.org';
export const ATC = 'http://www.whocc.no/atc';
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

export const concept = (system: string, ...given: readonly string[]) => ({ coding: given.map((code) => ({ system, code })) });

export const quantity = (value: number, unit: string) => ({ valueQuantity: { value, unit, system: UCUM, code: unit } });

/** A final result, of LOINC code `code`. */
export function observation(code: string, value: object, rest: object = {}): object {
  return { resourceType: 'Observation', status: 'final', code: concept(LOINC, code), effectiveDateTime: '2026-11-10', ...value, ...rest };
}

export const status = {
  clinical: (code: string) => ({ clinicalStatus: concept(CLINICAL, code) }),
  verification: (code: string) => ({ verificationStatus: concept(VERIFICATION, code) }),
};

/** A confirmed and active condition. */
export function condition(code: object, rest: object = {}): object {
  return { resourceType: 'Condition', ...status.clinical('active'), ...status.verification('confirmed'), code, ...rest };
}

/** A medicine that is taken. */
export function statement(code: object, rest: object = {}): object {
  return { resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: code, ...rest };
}

export const RILUZOLE = concept(ATC, 'N07XX02');
export const RITUXIMAB = concept(ATC, 'L01FA01');
export const ALS = concept(SNOMED, '86044005');
export const MALIGNANCY = concept(SNOMED, '363346000');
export const DIABETES = concept(SNOMED, '73211009');

export function bundle(resources: readonly object[], rest: object = {}): string {
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', ...rest, entry: resources.map((resource) => ({ resource })) });
}

/** What is read of these resources; an error that says why nothing can be. */
export function read(...resources: readonly object[]): FhirReading {
  return readingOf(bundle(resources));
}

export function readingOf(text: string): FhirReading {
  const reading = readFhir(text, dictionary, TODAY);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

export function found(...resources: readonly object[]): Readonly<Record<string, Answer>> {
  return Object.fromEntries(read(...resources).found.map(({ fact, answer }) => [fact, answer]));
}

/** Why what was left was left; nothing was found. */
export function left(...resources: readonly object[]): readonly LeftReason[] {
  const reading = read(...resources);
  if (reading.found.length > 0) throw new Error(JSON.stringify(reading.found));
  return reading.left.map(({ why }) => why);
}
