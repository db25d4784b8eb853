// @vitest-environment node
// Two places by turns: only what is whole counts, and the newest of it is never written over.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPlace, slotOf, soundSlots } from '#storage/slots.ts';

it('gives the newest first, wherever it is', () => {
  const [older, newer] = [slotOf(7, 'older'), slotOf(8, 'newer')];
  expect(soundSlots([older, newer]).map(({ place, slot }) => [place, slot.text])).toEqual([
    ['b', 'newer'],
    ['a', 'older'],
  ]);
  expect(soundSlots([newer, older]).map(({ place }) => place)).toEqual(['a', 'b']);
});

it('writes where the newest is not', () => {
  expect(nextPlace([])).toBe('a');
  expect(nextPlace(soundSlots([slotOf(1, ''), undefined]))).toBe('b');
  expect(nextPlace(soundSlots([undefined, slotOf(1, '')]))).toBe('a');
  expect(nextPlace(soundSlots([slotOf(1, ''), slotOf(2, '')]))).toBe('a');
});

it.each([
  [undefined],
  [null],
  ['text'],
  [{}],
  [new Uint8Array(9)],
  [{ ...slotOf(1, 'x'), count: 2 }],
  [{ ...slotOf(1, 'x'), text: 'y' }],
  [{ ...slotOf(1, 'x'), sum: 0 }],
  [{ ...slotOf(1, 'x'), more: 1 }],
  [slotOf(0, 'x')],
  [slotOf(1.5, 'x')],
])('takes nothing from %j', (spoilt) => {
  expect(soundSlots([spoilt, slotOf(3, 'good')]).map(({ slot }) => slot.text)).toEqual(['good']);
});

it('sees any change of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) =>
      text === other ? soundSlots([slotOf(1, text)]).length === 1 : soundSlots([{ ...slotOf(1, text), text: other }]).length === 0,
    ),
  );
});
