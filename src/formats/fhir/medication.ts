// A MedicationStatement or a MedicationRequest as statements: what is taken, what was stopped, and since when.
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import { optionByStatus } from '#formats/fhir/byStatus.ts';
import { type Concept, conceptSchema, referenceSchema } from '#formats/fhir/elements.ts';
import { type Meaning, meaningsOf, yesTo } from '#formats/fhir/meaning.ts';
import { own, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { Heard, LeftReason } from '#formats/fhir/reading.ts';
import { type Context, leave, type Source, stateOrLeave } from '#formats/fhir/statement.ts';
import { TAKING } from '#formats/fhir/systems.ts';
import { type Course, courseOf, orderOf } from '#formats/fhir/taking.ts';
import { anyDay } from '#formats/fhir/time.ts';
import { conceptInWords } from '#formats/fhir/wording.ts';

export function hearMedication({ resource, type, from }: Source, context: Context): readonly Heard[] {
  const { today } = context;
  const medicine = medicineOf(resource, context);
  if (medicine === undefined) return [leave({ from, said: '' }, 'unreadable')];
  const { coding = [] } = medicine;
  const adherence = readConcept(own(own(resource, 'adherence'), 'code'));
  const said = context.say(conceptInWords(medicine), textIn(resource, 'status'), adherence && conceptInWords(adherence));
  const meanings = meaningsOf(coding, 'medicine', context.codes);
  if (meanings.length === 0) return [leave({ from, said }, coding.length === 0 ? 'only-words' : 'no-code-here')];
  const course = type === 'MedicationRequest' ? orderOf(resource, today) : courseOf(resource, today);
  if (typeof course === 'string') return [leave({ from, said }, course)];
  const { when } = course;
  const ordered = type === 'MedicationRequest' ? ({ isOrdered: true } as const) : {};
  if (when.first > today) return [leave({ from, said }, 'future')];
  return meanings.flatMap((meaning) => {
    if (meaning.fact.type !== 'date') return stateOrLeave(meaning.fact, answerOf(meaning, course), { from, said, when, ...ordered }, today);
    if (course.start === undefined) return [];
    // Of two beginnings neither is newer: they agree, or nothing is known.
    const told = { from, said: context.say(said, course.start), when: anyDay(today), dated: when, ...ordered };
    return stateOrLeave(meaning.fact, beginning(meaning, course, course.start), told, today);
  });
}

/** A course that has ended may be one of several, and a part, such as the tablets, may have taken the place of another: it began no later. */
function beginning({ isWhole }: Meaning, { taking }: Course, start: string): RawAnswer {
  return { raw: isWhole && taking === 'active' ? start : { to: start } };
}

/** The medicine in the resource itself, or in a Medication that it points to. */
function medicineOf(resource: Raw, { resolve }: Context): Concept | undefined {
  const inR5 = own(resource, 'medication');
  const concept = own(resource, 'medicationCodeableConcept') ?? own(inR5, 'concept');
  const reference = own(resource, 'medicationReference') ?? own(inR5, 'reference');
  if (concept !== undefined) return reference === undefined ? readConcept(concept) : undefined;
  const target = referenceSchema.safeParse(reference);
  const medication = target.success && target.data.reference !== undefined ? resolve(target.data.reference, resource) : undefined;
  if (textIn(medication, 'resourceType') !== 'Medication' || textIn(medication, 'status') === 'entered-in-error') return undefined;
  return readConcept(own(medication, 'code'));
}

function readConcept(raw: unknown): Concept | undefined {
  const read = conceptSchema.safeParse(raw);
  return read.success ? read.data : undefined;
}

function answerOf(meaning: Meaning, { taking }: Course): RawAnswer | LeftReason {
  const { fact, options, isWhole } = meaning;
  if (options.length === 0 && fact.type === 'one-of') {
    return optionByStatus(fact, { system: TAKING, code: taking, elsewhere: { system: TAKING, code: 'active' } }, isWhole);
  }
  if (taking === 'active') return yesTo(meaning);
  // A course that is completed may be one infusion of many.
  if (taking === 'completed' || fact.type !== 'boolean') return 'not-now';
  return isWhole ? { raw: false } : 'only-of-part';
}
