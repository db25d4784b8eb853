// Damages a FHIR file as people, programs and attackers do: now and then it still says something.
import type { Chance } from '../../laws/chance.ts';
import { dictionary } from './records.ts';

type Node = { [key: string]: unknown } | unknown[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

type Place = { readonly holder: Node; readonly key: string };

function placesIn(root: unknown): readonly Place[] {
  const places: Place[] = [];
  const waiting = [root];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (!isNode(one)) continue;
    for (const [key, value] of Object.entries(one)) {
      places.push({ holder: one, key });
      if (isNode(value)) waiting.push(value);
    }
  }
  return places;
}

const read = ({ holder, key }: Place): unknown => Reflect.get(holder, key);
const write = ({ holder, key }: Place, value: unknown) => Reflect.set(holder, key, value);
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const WRONG = [null, 0, '', [], {}, 'x', true, [[]], { a: 1 }, -1, 1e308, '2026-13-45', ['final'], { coding: [] }];
const STATUSES = [
  'final',
  'amended',
  'preliminary',
  'entered-in-error',
  'active',
  'resolved',
  'remission',
  'inactive',
  'relapse',
  'confirmed',
  'refuted',
  'provisional',
  'differential',
  'completed',
  'stopped',
  'not-taken',
  'on-hold',
  'recorded',
  'taking',
  'not-taking',
  'unknown',
  'draft',
  'order',
];
const UNITS = ['g/dL', 'g/L', 'mmol/L', '%', '{ratio}', '{score}', 'L', 'mg/dL', 'G/L', '', 'constructor', '__proto__'];
const DATES = ['2026', '2026-11', '2026-11-21T10:00:00Z', '2031-01-01', '0000', '1961-02-30', 'yesterday', '2026-11-22', '1800-01-01'];
const CODES = dictionary.facts.flatMap((fact) => [
  ...fact.codes,
  ...('options' in fact ? fact.options.flatMap(({ codes = [] }) => codes) : []),
]);
const ANSWERS = ['10828004', '260385009', '60001007', '77386006', '261665006', '131194007', 'LA6577-6'];
const SUBJECTS = ['Patient/1', 'Patient/72', '#p', 'RelatedPerson/3', 'urn:uuid:0', ''];

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As many as a file may well hold. */
function manyOf(value: unknown): readonly unknown[] {
  const size = JSON.stringify(value ?? null).length;
  return Array.from({ length: Math.min(2000, Math.ceil(300_000 / (size + 1))) }, () => copy(value));
}

type Damage = (root: Node, chance: Chance) => void;

/** Does it to one of the places that fit. */
const at =
  (fits: (place: Place, value: unknown) => boolean, change: (place: Place, chance: Chance) => void): Damage =>
  (root, chance) => {
    const places = placesIn(root).filter((place) => fits(place, read(place)));
    if (places.length > 0) change(chance.pick(places), chance);
  };

const entriesOf = (root: Node): unknown[] => {
  const entries: unknown = Reflect.get(root, 'entry');
  return Array.isArray(entries) ? entries : [];
};

const DAMAGES: readonly Damage[] = [
  at(
    () => true,
    ({ holder, key }) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)),
  ),
  at(
    () => true,
    (place, chance) => write(place, copy(chance.pick(WRONG))),
  ),
  (root, chance) => {
    const places = placesIn(root);
    const first = chance.pick(places);
    const second = chance.pick(places.filter(({ key }) => key === first.key));
    const [one, other] = [copy(read(first)), copy(read(second))];
    write(first, other);
    write(second, one);
  },
  at(
    (_, value) => STATUSES.includes(words(value)),
    (place, chance) => write(place, chance.pick(STATUSES)),
  ),
  at(
    ({ key }) => key === 'status',
    (place, chance) => write(place, chance.pick(STATUSES)),
  ),
  at(
    ({ key }, value) => key === 'value' && typeof value === 'number',
    (place, chance) => write(place, chance.pick([-1, 0, 0.5, 4, 7.8, 48, 49, 100, 1e9, Number(read(place)) * 10])),
  ),
  at(
    ({ key }, value) => key === 'unit' || (key === 'code' && UNITS.includes(words(value))),
    (place, chance) => write(place, chance.pick(UNITS)),
  ),
  at(
    ({ key, holder }, value) => key === 'code' && typeof value === 'string' && 'system' in holder,
    ({ holder }, chance) => Object.assign(holder, { ...chance.pick(CODES) }),
  ),
  at(
    ({ key, holder }, value) => key === 'code' && typeof value === 'string' && 'system' in holder,
    (place, chance) => write(place, chance.pick(ANSWERS)),
  ),
  at(
    (_, value) => typeof value === 'string' && /^\d{4}(?:-|$)/.test(value),
    (place, chance) => write(place, chance.pick(DATES)),
  ),
  at(
    ({ key }) => key === 'reference',
    (place, chance) => write(place, chance.pick(SUBJECTS)),
  ),
  at(
    ({ key }) => key === 'resourceType',
    (place, chance) =>
      write(
        place,
        chance.pick(['Observation', 'Condition', 'Patient', 'MedicationStatement', 'MedicationRequest', 'QuestionnaireResponse', 'Foo']),
      ),
  ),
  at(
    (_, value) => isNode(value),
    (place) =>
      write(
        place,
        Array.from({ length: 500 }).reduce<unknown>((deep) => [deep], read(place)),
      ),
  ),
  at(
    (_, value) => Array.isArray(value),
    (place) => write(place, manyOf(list(read(place))[0])),
  ),
  at(
    ({ key }) => key === 'resource',
    (place) => write(place, { resourceType: 'Bundle', type: 'collection', entry: [{ resource: read(place) }] }),
  ),
  at(
    (_, value) => isNode(value) && !Array.isArray(value),
    (place, chance) =>
      Object.assign(read(place) as Node, {
        [chance.pick(['constructor', 'toString', 'comparator', 'dataAbsentReason', 'modifierExtension', 'valueBoolean', 'valueInteger'])]:
          copy(chance.pick(WRONG)),
      }),
  ),
  (root, chance) => {
    const entries = entriesOf(root);
    if (entries.length > 0) entries.push(copy(chance.pick(entries)));
  },
  (root, chance) => {
    const entries = entriesOf(root);
    entries.splice(chance.below(entries.length + 1), 1 + chance.below(3));
  },
];

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text with one to four damages; now and then one that no parser of resources would make. */
export function damaged(text: string, chance: Chance): string {
  const root = JSON.parse(text) as Node;
  for (let times = 1 + chance.below(4); times > 0; times -= 1) chance.pick(DAMAGES)(root, chance);
  const written = JSON.stringify(root);
  if (chance.percent(4)) return written.slice(0, chance.below(written.length));
  if (chance.percent(6)) return written.replaceAll('{"', '{"__proto__":{"status":"final","valueBoolean":false,"resourceType":"Patient"},"');
  if (chance.percent(4)) return written.replace(/:(\d+)/, ':1e999');
  return written;
}
