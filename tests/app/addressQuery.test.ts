// The query part of an address: whatever is written into it comes back, and a query never makes another page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAddress, inAddress, pageIn, queryIn, withQuery } from '#app/addressQuery.ts';

const texts = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));

describe('the query part', () => {
  it('comes back as it was written, decoded by nobody on the way', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, texts, { noNullPrototype: true }), (query) => {
        const address = withQuery('/cohort', query);
        const told = Object.entries(query).filter(([name, value]) => name !== '' && value !== '');
        expect(decodeURI(address)).toBe(address);
        expect(pageIn(address)).toBe('/cohort');
        expect(queryIn(address)).toEqual(new Map(told));
      }),
    );
  });

  it('is empty where there is none', () => {
    expect(withQuery('/cohort', { search: '', trial: undefined })).toBe('/cohort');
    expect(queryIn('/cohort')).toEqual(new Map());
  });
});

describe('a part of an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fromAddress(inAddress(text))).toBe(text);
      }),
    );
  });

  it('is empty when it is no address of ours, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void fromAddress(text)));
    expect(fromAddress('~D8')).toBe('');
  });
});
