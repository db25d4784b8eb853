// How long each thing takes that the page asks of a list of this size, for how long nothing else has its turn, and what is held of each candidate.
import { language } from '../i18n/voices.ts';
import { chanceFrom } from '../laws/chance.ts';
import { coordinatorsList } from './coordinatorsList.ts';
import { settledHeap } from './heap.ts';
import type { Filter, Sort } from '#app/cohort/api.ts';
import { Changes } from '#app/cohort/host/changes.ts';
import { Desk } from '#app/cohort/host/desk.ts';
import { Views } from '#app/cohort/host/views.ts';
import type { Catalogue } from '#trials/catalogue.ts';

const [TAKEN, SCREENED, FOUND] = ['taking over', 'screening and logging', 'finding what would decide'];
const TRIAL = 'NCT01759797';
const IN_ORDER: Sort = { by: 'order', isDescending: false };

export async function timeOperations(catalogue: Catalogue, rows: number, missing: number, today: number): Promise<void> {
  const ground = { catalogue, languages: [language('en'), language('fa')], today };
  const empty = settledHeap();
  const people = coordinatorsList(rows, missing, chanceFrom(missing)).map(({ answers }, row) => ({
    code: `C-${row}`,
    answers,
    origins: new Map(),
  }));
  const desk = new Desk(ground, { version: '1', rules: 'r' });
  const [changes, views] = [new Changes(desk), new Views(desk)];
  const page = (filter: Partial<Filter> = {}, sort = IN_ORDER) =>
    views.page({ filter: { search: '', ...filter }, sort, from: 0, count: 50 });
  const operations: readonly (readonly [string, () => Promise<unknown>])[] = [
    [TAKEN, () => changes.take(people, [{ kind: 'import', file: 'list.csv', rows, unread: 0 }], 'MK', undefined)],
    [SCREENED, () => changes.screen(() => undefined)],
    ['page, missing, of one trial, right after', () => page({ trial: TRIAL, missing: 'fvc' })],
    ['page, missing, of any trial, right after', () => page({ missing: 'fvc' })],
    ['page, meanwhile', () => page()],
    [FOUND, () => desk.deciding.findAll()],
    ['page', () => page()],
    ['page, by verdict', () => page({ trial: TRIAL, verdict: 'undetermined' })],
    ['page, by code', () => page({ search: '99' })],
    ['page, missing, of one trial', () => page({ trial: TRIAL, missing: 'fvc' })],
    ['page, missing, of any trial', () => page({ missing: 'fvc' })],
    ['page, missing, of any trial, again', () => page({ missing: 'alsfrsr' })],
    ['page, near miss, of one trial', () => page({ trial: TRIAL, isNearMiss: true })],
    ['page, near miss, of any trial', () => page({ isNearMiss: true })],
    ['page, closing within 30 days, of one trial', () => page({ trial: TRIAL, closingWithin: 30 })],
    ['page, closing within 90 days, of any trial', () => page({ closingWithin: 90 })],
    ['page, sorted by trial', () => page({}, { by: { trial: TRIAL }, isDescending: false })],
    ['page, sorted by code', () => page({}, { by: 'code', isDescending: true })],
    ['work list', () => views.workList(TRIAL, 3)],
    ['funnel', () => views.funnel(TRIAL)],
    ['edit', () => changes.edit({ code: 'C-17', answers: new Map([['diagnosis', { value: 'ms' }]]), origins: new Map() }, '', 'MK')],
    ['undo', () => changes.undo('MK')],
    ['add', () => changes.add('D-1', 'MK')],
    ['log, first page', () => views.log(0, 50)],
    ['list as CSV', () => views.exported('list', 'csv', {}, 'en')],
    ['log as CSV', () => views.exported('log', 'csv', {}, 'en')],
  ];
  console.log(
    `\n${rows.toLocaleString('en')} candidates, ${missing} % of values missing: what the page asks\n${''.padEnd(46)}${'takes'.padStart(10)}${'longest hold'.padStart(14)}`,
  );
  const held = (of: string) =>
    console.log(`  ${of.padEnd(44)}${Math.round((settledHeap() - empty) / rows).toLocaleString('en')} bytes a candidate are held`);
  held('the list');
  for (const [name, work] of operations) {
    const { took, longest, made } = await timed(work);
    const total = typeof made === 'object' && made !== null && 'total' in made ? `   ${String(made.total)}` : '';
    console.log(`${name.padEnd(46)}${ms(took)}${ms(longest).padStart(14)}${total}`);
    if (name === TAKEN || name === SCREENED || name === FOUND) held(`after ${name}`);
  }
}

/** `longest`: the longest time for which nothing else had its turn. */
async function timed(work: () => Promise<unknown>): Promise<{ readonly took: number; readonly longest: number; readonly made: unknown }> {
  const start = performance.now();
  let [last, longest] = [start, 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  const made = await work();
  look();
  clearInterval(timer);
  return { took: performance.now() - start, longest, made };
}

function ms(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ms`.padStart(10);
}
