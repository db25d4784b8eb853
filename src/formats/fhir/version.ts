// Whether a resource is of another version of FHIR than R4, R4B and R5, where that can be told from what it bears.
import type { Entry } from '#formats/fhir/bundle.ts';
import { listIn, own, textIn } from '#formats/fhir/raw.ts';

/** Properties of DSTU2 and STU3 that were taken away in R4. */
const FORMER: ReadonlyMap<string, readonly string[]> = new Map([
  ['Patient', ['animal']],
  ['Condition', ['assertedDate', 'dateRecorded']],
  ['MedicationStatement', ['taken', 'wasNotTaken']],
  ['QuestionnaireResponse', ['group']],
]);

/** Codes in R4, plain text before. */
const NOW_CODED: readonly string[] = ['clinicalStatus', 'verificationStatus'];

/** In a profile: `http://hl7.org/fhir/3.0/StructureDefinition/Patient`, or the same with the version behind a bar. */
const CORE_VERSION = /^https?:\/\/hl7\.org\/fhir\/(?:(\d+)\.\d[^/]*\/)?StructureDefinition\/[A-Za-z]+(?:\|(\d+)\.\d.*)?$/;

export function isOtherVersion({ type, resource }: Entry): boolean {
  if (type === 'MedicationOrder') return true;
  if (FORMER.get(type)?.some((name) => own(resource, name) !== undefined) === true) return true;
  if (type === 'Condition' && NOW_CODED.some((name) => textIn(resource, name) !== undefined)) return true;
  return listIn(own(resource, 'meta'), 'profile').some((profile) => typeof profile === 'string' && isOfOther(profile));
}

function isOfOther(profile: string): boolean {
  const match = CORE_VERSION.exec(profile);
  const major = match?.[1] ?? match?.[2];
  return major !== undefined && major !== '4' && major !== '5';
}
