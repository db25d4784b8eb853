// What a FHIR file holds: the resources of a Bundle, of Bundles inside it, one resource alone, or one in each line (NDJSON).
import { otherForm } from '#formats/fhir/otherForm.ts';
import { isRaw, listIn, own, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { FhirProblem } from '#formats/fhir/reading.ts';
import { readTime } from '#formats/fhir/time.ts';

export type Entry = {
  readonly resource: Raw;
  /** As `Observation`. */
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
};

export type Opened = {
  readonly entries: readonly Entry[];
  /** What tells that something is missing: a next page, or a warning of the server. */
  readonly missing: string | undefined;
};

/** Letters of the text: about 20 MB, where most of them are Latin. */
const MOST_LETTERS = 20_000_000;
const DEEPEST = 4;
const BUNDLES: readonly (string | undefined)[] = ['collection', 'searchset', 'document', 'transaction', 'batch', undefined];
/** What an entry of a transaction may do, and still state what is so. */
const METHODS: readonly (string | undefined)[] = ['POST', 'PUT', 'GET', undefined];

/** Never throws. */
export function openBundle(text: string): Opened | { readonly problem: FhirProblem } {
  if (text.length > MOST_LETTERS) return { problem: 'too-large' };
  const roots = rootsIn(text);
  if (roots === undefined) return { problem: otherForm(text) ?? 'not-json' };
  const read = roots.map((root) => entryOf(root, undefined)[0]);
  const known = read.filter((root) => root !== undefined);
  if (known.length < read.length) return { problem: 'not-fhir' };
  const bundles = known.filter(({ type }) => type === 'Bundle').map(({ resource }) => resource);
  if (bundles.some((bundle) => !BUNDLES.includes(textIn(bundle, 'type')))) return { problem: 'other-bundle' };
  const entries = known.flatMap((root) => (root.type === 'Bundle' ? entriesIn(root.resource, 1) : [root]));
  const missing = bundles.some(hasNextPage) ? 'next page' : entries.some(saysIncomplete) ? 'OperationOutcome' : undefined;
  return { entries: withoutVersions(entries), missing };
}

/** The one value of a JSON file, or those of its lines; undefined where it is neither. */
function rootsIn(text: string): readonly unknown[] | undefined {
  const whole = parse(text.replace(/^\uFEFF/, ''));
  if (whole !== undefined) return [whole];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const roots: unknown[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const root = parse(line);
    if (root === undefined) return undefined;
    roots.push(root);
  }
  return roots.length === 0 ? undefined : roots;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entryOf(resource: unknown, fullUrl: string | undefined): readonly Entry[] {
  const type = textIn(resource, 'resourceType');
  if (!isRaw(resource) || type === undefined || !/^[A-Za-z]{1,64}$/.test(type)) return [];
  return [{ resource, type, id: textIn(resource, 'id'), fullUrl }];
}

function entriesIn(bundle: Raw, depth: number): readonly Entry[] {
  return listIn(bundle, 'entry').flatMap((entry) => {
    if (!METHODS.includes(textIn(own(entry, 'request'), 'method'))) return [];
    const [read] = entryOf(own(entry, 'resource'), textIn(entry, 'fullUrl'));
    if (read?.type !== 'Bundle') return read ?? [];
    return depth < DEEPEST && BUNDLES.includes(textIn(read.resource, 'type')) ? entriesIn(read.resource, depth + 1) : [];
  });
}

/** Of one resource in several versions the last: a list put together from pages may hold it twice. */
function withoutVersions(entries: readonly Entry[]): readonly Entry[] {
  const kept = new Map<string, Entry>();
  for (const [place, entry] of entries.entries()) {
    const key = `${entry.fullUrl ?? ''} ${entry.type}/${entry.id ?? ''}`;
    const before = entry.id === undefined ? undefined : kept.get(key);
    const [now, then] = [entry, before].map((one) => one && savedAt(one));
    const isTold = now !== undefined && then !== undefined;
    if (before === undefined || (isTold && now > then)) kept.set(entry.id === undefined ? `#${place}` : key, entry);
    else if (!isTold) kept.set(`${key} #${place}`, entry);
  }
  return [...kept.values()];
}

function savedAt({ resource }: Entry): number | undefined {
  return readTime(textIn(own(resource, 'meta'), 'lastUpdated') ?? '')?.second;
}

function hasNextPage(bundle: Raw): boolean {
  return listIn(bundle, 'link').some((link) => own(link, 'relation') === 'next');
}

const SEVERE: readonly unknown[] = ['error', 'fatal', 'warning'];

function saysIncomplete({ type, resource }: Entry): boolean {
  return type === 'OperationOutcome' && listIn(resource, 'issue').some((issue) => SEVERE.includes(own(issue, 'severity')));
}
