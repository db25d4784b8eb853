// A table on its way into the list: what was mended stays, what was mended wrongly is taken back, and headings may stand elsewhere.
import { expect, it } from 'vitest';
import { catalogueFromDisk } from '../../../catalogueFromDisk.ts';
import { TODAY } from '../../../facts/example.ts';
import { language } from '../../../i18n/voices.ts';
import { makeHosts } from '#app/cohort/host/cohortHost.ts';
import type { TableView } from '#app/cohort/importApi.ts';

const TABLE = 'code;FVC;Hb\nR-1;abc;13.5\nR-2;xyz;14\n';

async function opened(text = TABLE) {
  const { cohort, importing } = makeHosts(
    { catalogue: catalogueFromDisk(), languages: [language('en')], today: TODAY },
    { version: '1', rules: 'r' },
  );
  const table = await importing.open({ name: 'list.csv', text }, {});
  if (table.kind !== 'view') throw new Error(table.kind);
  const read = async (options = {}) => {
    const came = await importing.review(options, () => undefined);
    if (came?.kind !== 'review') throw new Error('not read');
    return came.review;
  };
  return { cohort, importing, view: table.view, read };
}

const mappingOf = ({ columns }: TableView) =>
  new Map(columns.flatMap(({ column, now }) => (now === undefined ? [] : [[column, now] as const])));
const placeOf = (unread: readonly { readonly text: string }[], text: string) => unread.findIndex((one) => one.text === text);

it('what was mended stays when another column is read in another way', async () => {
  const { cohort, importing, view, read } = await opened();
  const first = await read();
  expect(first.unreadCount).toBe(4);
  const done = await importing.mend(placeOf(first.unread, 'abc'), '62', false);
  expect(done?.review).toMatchObject({ unreadCount: 3, mends: [{ row: 2, heading: 'FVC', text: '62' }] });
  const hb = view.columns.find(({ heading }) => heading === 'Hb')!;
  await importing.map(new Map([...mappingOf(view), [hb.column, { ...hb.now!, unit: 'g/dL' }]]));
  const again = await read();
  expect(again).toMatchObject({ unreadCount: 1, mends: [{ text: '62' }] });
  await importing.takeOver('ZX', undefined);
  expect((await cohort.candidate('R-1'))?.answers.get('fvc')).toEqual({ value: 62 });
  expect((await cohort.candidate('R-1'))?.answers.get('haemoglobin')).toEqual({ value: 13.5 });
  expect((await cohort.candidate('R-2'))?.answers.has('fvc')).toBe(false);
});

it('the last that was mended is taken back; what still cannot be read changes nothing', async () => {
  const { importing, read } = await opened();
  const first = await read();
  const place = placeOf(first.unread, 'abc');
  const wrong = await importing.mend(place, 'no figure', false);
  expect(wrong?.reading.kind).toBe('problem');
  expect(wrong?.review).toEqual(first);
  await importing.mend(place, '62', false);
  expect(await importing.unmend()).toEqual(first);
  expect(await importing.unmend()).toEqual(first);
});

it('the headings may stand in another row', async () => {
  const { importing, view } = await opened('List of July;\ncode;FVC\nR-1;62\n');
  expect(view.headerRow).toBe(2);
  const above = await importing.headings(1);
  expect(above?.columns.map(({ heading }) => heading)).toEqual(['List of July', '']);
  expect((await importing.headings(2))?.columns.map(({ heading }) => heading)).toEqual(['code', 'FVC']);
});

it('short rows are read when the coordinator says so', async () => {
  const { read } = await opened('code;FVC;Hb\nR-1;62\n');
  expect(await read()).toMatchObject({ candidates: 0, leftOutCount: 1 });
  expect(await read({ takesShortRows: true })).toMatchObject({ candidates: 1, leftOutCount: 0 });
});

it('codes that differ from those of the list only in their writing are named, and mends stand in the log', async () => {
  const { cohort, importing, read } = await opened('code;FVC\nr 1;abc\n');
  await cohort.add('R-1', 'ZX');
  const review = await read();
  expect(review.alike).toEqual([['R-1', 'r 1']]);
  await importing.mend(0, '62', false);
  await importing.takeOver('ZX', undefined);
  const log: unknown = JSON.parse(await (await cohort.exported('log', 'json', {}, 'en')).text());
  expect(JSON.stringify(log)).toContain('list.csv row 2, FVC: “abc” → “62”');
});
