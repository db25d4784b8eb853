// @vitest-environment node
// The examples of RFC 9285, and strictly there and back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase45, toBase45 } from '#storage/base45.ts';

it.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
  ['', ''],
])('writes %s as the RFC does', (text, letters) => {
  const bytes = new TextEncoder().encode(text);
  expect(toBase45(bytes)).toBe(letters);
  expect(fromBase45(letters)).toEqual(bytes);
});

it.each(['GGW', ':::', '::', 'A', 'BB8A', 'bb8', 'BBé', 'B\n8', 'B😀'])('refuses %j', (text) => {
  expect(fromBase45(text)).toBeUndefined();
});

it('comes back, and has one spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
      expect(fromBase45(toBase45(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes));
    }),
  );
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'), maxLength: 12 });
  fc.assert(
    fc.property(letters, (text) => {
      const bytes = fromBase45(text);
      return bytes === undefined || toBase45(bytes) === text;
    }),
  );
});
