// Whose file it is: one person's, and which of its resources are of somebody or something else.
import type { Entry } from '#formats/fhir/bundle.ts';
import { referenceSchema } from '#formats/fhir/elements.ts';
import { listIn, own, textIn } from '#formats/fhir/raw.ts';
import { isWebAddress, localPart, plainReference } from '#formats/fhir/references.ts';

/** Whether the resource is of the person whose file it is. */
export type IsTheirs = (entry: Entry) => boolean;

/** Resources that speak of a person. */
const SPEAKING: ReadonlySet<string> = new Set([
  'Condition',
  'Observation',
  'MedicationStatement',
  'MedicationRequest',
  'QuestionnaireResponse',
]);

/**
 * Undefined: the file is of several people. A resource that does not say of whom it is counts only in a file that names nobody at all, and an
 * observation with a `focus`, such as a relative or an unborn child, never.
 */
export function personOf(entries: readonly Entry[]): IsTheirs | undefined {
  const patients = entries.filter(({ type }) => type === 'Patient');
  const [first] = patients;
  if (patients.some((patient) => first !== undefined && !isSamePatient(patient, first))) return undefined;
  const names = new Set(first === undefined ? subjectsIn(entries) : patients.flatMap(namesOf));
  if (first === undefined && isOfSeveral(names)) return undefined;
  const isFromAnywhere = first !== undefined && [...names].every((name) => !isWebAddress(name));
  const isNamed = (subject: string) => names.has(subject) || (isFromAnywhere && names.has(localPart(subject)));
  return (entry) => {
    if (entry.type === 'Patient') return true;
    const subject = subjectOf(entry);
    return listIn(entry.resource, 'focus').length === 0 && (subject === undefined ? names.size === 0 : isNamed(subject));
  };
}

function isSamePatient(one: Entry, other: Entry): boolean {
  if (one === other) return true;
  if (one.fullUrl !== undefined && other.fullUrl !== undefined) return plainReference(one.fullUrl) === plainReference(other.fullUrl);
  return one.id !== undefined && one.id === other.id;
}

function namesOf({ id, fullUrl, resource }: Entry): readonly string[] {
  const address = fullUrl === undefined ? [] : [plainReference(fullUrl), localPart(plainReference(fullUrl))];
  return [...address, ...(id === undefined ? [] : [`Patient/${id}`]), ...listIn(resource, 'identifier').flatMap(identifierName)];
}

function identifierName(identifier: unknown): readonly string[] {
  const value = textIn(identifier, 'value');
  return value === undefined ? [] : [`${textIn(identifier, 'system') ?? ''} ${value}`];
}

function subjectsIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => {
    const subject = SPEAKING.has(entry.type) ? subjectOf(entry) : undefined;
    return subject === undefined || isNoPerson(subject) ? [] : [subject];
  });
}

function isOfSeveral(subjects: ReadonlySet<string>): boolean {
  const [local, web] = [new Set([...subjects].map(localPart)), [...subjects].filter(isWebAddress)];
  return local.size > 1 || web.length > 1;
}

function isNoPerson(subject: string): boolean {
  return /^(?:Group|Device|Location|RelatedPerson|Practitioner|Organization|Specimen|Substance)\//.test(localPart(subject));
}

/** A name for whoever is meant; undefined where the resource does not say. */
function subjectOf({ resource }: Entry): string | undefined {
  const subject = own(resource, 'subject');
  if (subject === undefined) return undefined;
  const read = referenceSchema.safeParse(subject);
  if (!read.success) return 'unreadable';
  const { reference, identifier, display } = read.data;
  if (reference?.startsWith('#') === true) return `${textIn(resource, 'id') ?? ''}${reference}`;
  if (reference !== undefined) return plainReference(reference);
  if (identifier?.value !== undefined) return `${identifier.system ?? ''} ${identifier.value}`;
  return display === undefined ? undefined : 'named in words';
}
