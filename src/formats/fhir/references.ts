// What a reference points to: a resource of the file, or one that is contained in the resource itself.
import type { Entry } from '#formats/fhir/bundle.ts';
import { isRaw, listIn, own, type Raw } from '#formats/fhir/raw.ts';

/** The reference without a version: `Patient/1/_history/3` is `Patient/1`. */
export function plainReference(reference: string): string {
  const version = reference.lastIndexOf('/_history/');
  return version === -1 ? reference : reference.slice(0, version);
}

/** The end of a web address, `Patient/1`; the reference itself where it is none. */
export function localPart(reference: string): string {
  return isWebAddress(reference) ? reference.slice(reference.lastIndexOf('/', reference.lastIndexOf('/') - 1) + 1) : reference;
}

export function isWebAddress(reference: string): boolean {
  return /^https?:\/\//.test(reference);
}

export type Resolve = (reference: string, holder: Raw) => Raw | undefined;

export function makeResolve(entries: readonly Entry[]): Resolve {
  const known = new Map<string, Raw>();
  for (const { type, id, fullUrl, resource } of entries) {
    if (id !== undefined) known.set(`${type}/${id}`, resource);
    if (fullUrl !== undefined) known.set(plainReference(fullUrl), resource);
  }
  return (reference, holder) => {
    if (reference.startsWith('#'))
      return listIn(holder, 'contained')
        .filter(isRaw)
        .find((one) => own(one, 'id') === reference.slice(1));
    const plain = plainReference(reference);
    return known.get(plain) ?? known.get(localPart(plain));
  };
}
