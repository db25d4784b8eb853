// The items of a questionnaire or of its response, however deeply they stand in each other.
import type { Entry } from '#formats/fhir/bundle.ts';
import { type Coding, codingSchema } from '#formats/fhir/elements.ts';
import { isRaw, listIn, type Raw, textIn } from '#formats/fhir/raw.ts';

const DEEPEST = 20;

/** In the order written. Of one that `isSkipped` nothing is looked at that stands in it. */
export function itemsIn(holder: Raw, isSkipped: (item: Raw) => boolean = () => false, depth = 0): readonly Raw[] {
  if (depth === DEEPEST) return [];
  const items = listIn(holder, 'item').filter(isRaw);
  return items.flatMap((item) => {
    if (isSkipped(item)) return [item];
    const inside = [item, ...listIn(item, 'answer').filter(isRaw)].flatMap((one) => itemsIn(one, isSkipped, depth + 1));
    return [item, ...inside];
  });
}

/** The codes of an item, by its link id. */
export type ItemCodes = ReadonlyMap<string, readonly Coding[]>;

/** What the questionnaire of a response, in the same file or contained in it, says of its items; undefined where it is not there. */
export type FindCodes = (canonical: string, response: Raw) => ItemCodes | undefined;

export function makeFindCodes(entries: readonly Entry[]): FindCodes {
  const known = new Map<string, ItemCodes>();
  for (const { type, id, resource } of entries) {
    if (type !== 'Questionnaire') continue;
    const [codes, url, version] = [codesIn(resource), textIn(resource, 'url'), textIn(resource, 'version')];
    if (id !== undefined) known.set(`Questionnaire/${id}`, codes);
    if (url === undefined) continue;
    known.set(url, codes);
    if (version !== undefined) known.set(`${url}|${version}`, codes);
  }
  return (canonical, response) => {
    if (!canonical.startsWith('#')) return known.get(canonical);
    const contained = listIn(response, 'contained').find((one) => textIn(one, 'id') === canonical.slice(1));
    return isRaw(contained) ? codesIn(contained) : undefined;
  };
}

function codesIn(questionnaire: Raw): ItemCodes {
  return new Map(
    itemsIn(questionnaire).flatMap((item) => {
      const [linkId, codes] = [textIn(item, 'linkId'), listIn(item, 'code').map((code) => codingSchema.safeParse(code))];
      return linkId === undefined ? [] : [[linkId, codes.flatMap(({ data }) => data ?? [])]];
    }),
  );
}
