// Own properties only, and nothing taken for what it is not.
import { expect, it } from 'vitest';
import { isRaw, listIn, own, textIn } from '#formats/fhir/raw.ts';

it('sees own properties alone', () => {
  const raw: unknown = JSON.parse('{"code": "x", "list": [1], "__proto__": {"status": "final"}}');
  expect(own(raw, 'code')).toBe('x');
  expect(own(raw, 'status')).toBeUndefined();
  expect(own(raw, 'toString')).toBeUndefined();
  expect(own(Object.create({ status: 'final' }), 'status')).toBeUndefined();
});

it.each([[null], [undefined], ['text'], [3], [[1]]])('%j has no properties', (raw) => {
  expect(isRaw(raw)).toBe(false);
  expect(own(raw, 'length')).toBeUndefined();
  expect(textIn(raw, '0')).toBeUndefined();
  expect(listIn(raw, '0')).toEqual([]);
});

it('takes a text for a text and a list for a list', () => {
  const raw = { text: 'x', list: ['x'] };
  expect([textIn(raw, 'text'), textIn(raw, 'list')]).toEqual(['x', undefined]);
  expect([listIn(raw, 'list'), listIn(raw, 'text')]).toEqual([['x'], []]);
});
