// Items inside items, and the codes that a questionnaire gives them.
import { expect, it } from 'vitest';
import { openBundle } from '#formats/fhir/bundle.ts';
import { itemsIn, makeFindCodes } from '#formats/fhir/items.ts';

const linkIds = (items: readonly { readonly [key: string]: unknown }[]) => items.map(({ linkId }) => linkId).join('');

it('stand in the order written, inside items and inside answers', () => {
  const item = [{ linkId: 'a', item: [{ linkId: 'b', answer: [{ item: [{ linkId: 'c' }] }] }, null] }, { linkId: 'd' }];
  expect(linkIds(itemsIn({ item }))).toBe('abcd');
  expect(linkIds(itemsIn({ item }, ({ linkId }) => linkId === 'b'))).toBe('abd');
  expect(itemsIn({ item: 'x' })).toEqual([]);
});

it('are not looked for without end', () => {
  let deep: object = { linkId: 'x' };
  for (let depth = 0; depth < 5000; depth += 1) deep = { linkId: '-', item: [deep] };
  expect(itemsIn({ item: [deep] })).toHaveLength(20);
});

const questionnaire = {
  resourceType: 'Questionnaire',
  id: 'q',
  url: 'https://his.example.org/q',
  version: '2',
  item: [{ linkId: '1', item: [{ linkId: '1.1', code: [{ system: 's', code: 'c' }, 'x'] }] }, { code: [] }],
};

function codesOf(canonical: string, response: object = {}): unknown {
  const opened = openBundle(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: questionnaire }] }));
  if ('problem' in opened) throw new Error(opened.problem);
  const codes = makeFindCodes(opened.entries)(canonical, { ...response });
  return codes && Object.fromEntries(codes);
}

it.each(['https://his.example.org/q', 'https://his.example.org/q|2', 'Questionnaire/q'])('are found by %s', (canonical) => {
  expect(codesOf(canonical)).toEqual({ 1: [], '1.1': [{ system: 's', code: 'c' }] });
});

it('are found where the questionnaire is contained', () => {
  expect(codesOf('#q', { contained: [questionnaire] })).toHaveProperty(['1.1']);
});

it.each(['https://his.example.org/q|1', 'https://his.example.org/other', '#q', ''])('are not found by %j', (canonical) => {
  expect(codesOf(canonical)).toBeUndefined();
});
