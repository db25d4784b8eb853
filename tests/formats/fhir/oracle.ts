// Whether a FHIR file really states a fact: a second, plain reading of one fact, made for the tests alone.
import { dictionary } from './records.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { Found } from '#formats/fhir/reading.ts';

type Json = { readonly [key: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const get = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((now, key) => (isJson(now) && Object.hasOwn(now, key) ? now[key] : undefined), value);

/** Everything in it, itself included. */
function within(value: unknown): readonly unknown[] {
  const all: unknown[] = [];
  const waiting = [value];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    all.push(one);
    if (typeof one === 'object' && one !== null) for (const inside of Object.values(one)) if (inside !== undefined) waiting.push(inside);
  }
  return all;
}

export type FileOf = { readonly resources: readonly Json[]; readonly addresses: ReadonlyMap<Json, unknown> };

export function fileOf(root: unknown): FileOf {
  const addresses = new Map<Json, unknown>();
  const open = (value: unknown, address: unknown, depth: number): readonly Json[] => {
    if (!isJson(value) || depth > 9) return [];
    addresses.set(value, address);
    if (value['resourceType'] !== 'Bundle') return [value];
    return list(value['entry']).flatMap((entry) => open(get(entry, 'resource'), get(entry, 'fullUrl'), depth + 1));
  };
  return { resources: open(root, undefined, 0), addresses };
}

const SYSTEMS = new Map([
  ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
  ['urn:oid:2.16.840.1.113883.6.73', 'http://www.whocc.no/atc'],
]);

function isListed(fact: Fact, system: unknown, code: unknown): boolean {
  if (typeof system !== 'string' || typeof code !== 'string') return false;
  const options = 'options' in fact ? fact.options.flatMap(({ codes = [] }) => codes) : [];
  return [...fact.codes, ...options].some((known) => {
    if (known.system.replace(/\|.*/, '') !== (SYSTEMS.get(system) ?? system).replace(/\|.*/, '')) return false;
    if (known.code === code) return true;
    const [from = '', to = from] = known.code.split('-');
    return system.includes('icd') || SYSTEMS.has(system) ? code.slice(0, from.length) >= from && code.slice(0, to.length) <= to : false;
  });
}

const speaksOf = (part: unknown, fact: Fact) => within(part).some((one) => isListed(fact, get(one, 'system'), get(one, 'code')));

const FACTORS: Readonly<Record<string, number>> = {
  'g/dL': 1,
  'G/DL': 1,
  'گرم در دسی‌لیتر': 1,
  'g/L': 0.1,
  'mg/dL': 0.001,
  'mmol/L': 1.611_45,
  '{ratio}': 100,
  '%': 1,
  '% predicted': 1,
  درصد: 1,
  '٪': 1,
  'گرم در لیتر': 0.1,
  '{score}': 1,
  points: 1,
  Punkte: 1,
  نمره: 1,
};

/** Figures that a part states, in the unit of its fact. */
function figuresIn(part: unknown): readonly number[] {
  return within(part).flatMap((one) => {
    const value = get(one, 'value') ?? get(one, 'valueInteger');
    if (typeof value !== 'number') return [];
    const units = [get(one, 'unit'), get(one, 'code')].filter((unit) => typeof unit === 'string' && unit !== '');
    return units.length === 0 ? [value] : units.map((unit) => value * (FACTORS[textOf(unit)] ?? Number.NaN));
  });
}

function endsOf(answer: Answer): readonly unknown[] {
  if (typeof answer === 'string') return [];
  if ('value' in answer) return [answer.value];
  return 'among' in answer ? [] : [answer.from, answer.to, answer.above, answer.below].filter((end) => end !== undefined);
}

const NO = ['260385009', '260415000', '131194007', '60001007', '373067005', 'LA6577-6', 'LA11883-8', 'LA32-8'];
const YES = ['10828004', '260373001', '11214006', '77386006', '373066001', 'LA6576-8', 'LA11882-0', 'LA33-6'];

const codesIn = (part: unknown): readonly string[] =>
  within(part)
    .map((one) => get(one, 'code'))
    .filter((code) => typeof code === 'string');

/** No code of the part that stands for the fact is one that leaves this answer open. */
function settles(part: unknown, fact: Fact, isYes: boolean): boolean {
  const says = within(part).flatMap((one) =>
    fact.codes.filter((code) => isListed({ ...fact, codes: [code] }, get(one, 'system'), get(one, 'code'))),
  );
  return says.every((code) => code.says === undefined || code.says === (isYes ? 'yes' : 'no'));
}

/** An observation, one of its components, or an answer. */
function partStates(part: unknown, fact: Fact, answer: Answer): boolean {
  if (get(part, 'dataAbsentReason') !== undefined || !speaksOf(get(part, 'code'), fact)) return false;
  if (fact.type === 'number') return endsOf(answer).every((end) => figuresIn(part).some((figure) => Math.abs(figure - Number(end)) < 1e-6));
  const [no, yes] = [NO, YES].map((codes) => codesIn(get(part, 'valueCodeableConcept')).some((code) => codes.includes(code)));
  if (fact.type === 'boolean') {
    const said = get(part, 'valueBoolean');
    if (!settles(get(part, 'code'), fact, endsOf(answer)[0] === true)) return false;
    return endsOf(answer)[0] === true ? said === true || (yes === true && no !== true) : said === false || (no === true && yes !== true);
  }
  return endsOf(answer).every((end) => within(part).some((one) => typeof one === 'string' && one.startsWith(String(end))));
}

function optionsOf(answer: Answer): readonly unknown[] {
  return typeof answer === 'string' ? [] : 'among' in answer ? answer.among : endsOf(answer);
}

function conditionStates(resource: Json, fact: Fact, answer: Answer): boolean {
  const [clinical = '', verification = ''] = ['clinicalStatus', 'verificationStatus'].map((name) => codesIn(resource[name])[0]);
  if (!speaksOf(resource['code'], fact)) return false;
  if (verification === 'refuted') return deniedBy(fact, answer);
  const isSure = verification === 'confirmed' || (resource['verificationStatus'] === undefined && clinical !== '');
  if (!isSure || endsOf(answer)[0] === false) return false;
  if (fact.id === 'malignancy') return leaves(answer, cancerBy(clinical));
  return !['resolved', 'inactive', 'remission'].includes(clinical) && hasOption(resource['code'], fact, answer);
}

function deniedBy(fact: Fact, answer: Answer): boolean {
  return endsOf(answer)[0] === false || (fact.id === 'malignancy' && leaves(answer, ['never', 'past']));
}

function cancerBy(clinical: string): readonly string[] {
  if (['active', 'recurrence', 'relapse'].includes(clinical)) return ['current'];
  return clinical === 'resolved' ? ['past'] : ['past', 'current'];
}

/** It may be any of these, and perhaps others. */
function leaves(answer: Answer, options: readonly string[]): boolean {
  return options.every((option) => optionsOf(answer).includes(option));
}

/** The code of the option itself stands there. */
function hasOption(part: unknown, fact: Fact, answer: Answer): boolean {
  if (!('options' in fact)) return endsOf(answer)[0] === true;
  return optionsOf(answer).every((id) => {
    const codes = fact.options.find((option) => option.id === id)?.codes ?? [];
    return speaksOf(part, { ...fact, codes, options: fact.options.map(({ id, label }) => ({ id, label })) });
  });
}

function medicineStates(resource: Json, fact: Fact, answer: Answer, { resources }: FileOf): boolean {
  const medicines = [resource, ...resources.filter(({ resourceType }) => resourceType === 'Medication')];
  if (!medicines.some((one) => speaksOf(one, fact))) return false;
  if (fact.type === 'date') return endsOf(answer).every((end) => textOf(get(resource, 'effectivePeriod', 'start')).startsWith(String(end)));
  const [said] = endsOf(answer);
  if (said === true || said === 'current') return isTaken(resource);
  return isOver(resource) && (said === false ? resource['resourceType'] === 'MedicationStatement' : optionsOf(answer).length > 0);
}

function isTaken(resource: Json): boolean {
  const adherence = codesIn(get(resource, 'adherence'))[0] ?? '';
  return resource['status'] === 'active' || (resource['status'] === 'recorded' && (adherence === '' || adherence.startsWith('taking')));
}

function isOver(resource: Json): boolean {
  const words = [textOf(resource['status']), ...codesIn(get(resource, 'adherence'))];
  const hasEnd = words[0] === 'recorded' && get(resource, 'effectivePeriod', 'end') !== undefined;
  return hasEnd || words.some((word) => /^(?:stopped|not-tak|completed)/.test(word));
}

function patientStates(resource: Json, fact: Fact, answer: Answer): boolean {
  if (fact.id === 'birthDate') return resource['birthDate'] === endsOf(answer)[0];
  const sexes = [resource['gender'], ...within(resource['extension']).map((one) => ({ F: 'female', M: 'male' })[textOf(one)])];
  return fact.id === 'sex' && sexes.includes(endsOf(answer)[0]);
}

function isOfThePatient(resource: Json, { resources, addresses }: FileOf): boolean {
  const patients = resources.filter(({ resourceType }) => resourceType === 'Patient');
  const reference = textOf(get(resource, 'subject', 'reference'));
  const ends = (one: unknown) => textOf(one).split('/').slice(-2).join('/');
  const names = patients.flatMap((patient) => [ends(addresses.get(patient)), `Patient/${textOf(patient['id'])}`]);
  return patients.length === 0 || names.includes(ends(reference));
}

function resourceStates(resource: Json, fact: Fact, answer: Answer, file: FileOf): boolean {
  if (list(resource['modifierExtension']).length > 0) return false;
  if (resource['resourceType'] === 'Patient') return patientStates(resource, fact, answer);
  if (!isOfThePatient(resource, file)) return false;
  switch (resource['resourceType']) {
    case 'Observation':
      return (
        ['final', 'amended', 'corrected'].includes(textOf(resource['status'])) &&
        list(resource['focus']).length === 0 &&
        [resource, ...list(resource['component'])].some((part) => partStates(part, fact, answer))
      );
    case 'Condition':
      return conditionStates(resource, fact, answer);
    case 'MedicationStatement':
    case 'MedicationRequest':
      return medicineStates(resource, fact, answer, file);
    default:
      return false;
  }
}

/** Whether one resource of the file, of the name that was told, says just this. */
export function isStated({ fact: id, answer, from }: Found, file: FileOf): boolean {
  const fact = dictionary.byId.get(id);
  if (fact === undefined) return false;
  const isMeant = ({ resourceType, id: name }: Json) =>
    from === `${textOf(resourceType)}/${textOf(name)}` || from.startsWith(`${textOf(resourceType)} #`);
  return file.resources.filter(isMeant).some((resource) => resourceStates(resource, fact, answer, file));
}
