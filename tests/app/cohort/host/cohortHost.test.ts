// The list in its worker: what comes in is screened, logged and found again; every step can be taken back.
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../../../catalogueFromDisk.ts';
import { TODAY } from '../../../facts/example.ts';
import { language } from '../../../i18n/voices.ts';
import { PEOPLE as SCENARIOS } from '../../../scenarios/people.ts';
import type { CohortHost, Filter } from '#app/cohort/api.ts';
import { sha256 } from '#app/cohort/host/book.ts';
import { makeHosts } from '#app/cohort/host/cohortHost.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { verifyLog } from '#cohort/log.ts';
import type { LogEntry } from '#cohort/logEntry.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

const catalogue = catalogueFromDisk();
const { dictionary, trials } = catalogue;
const ROYAN = 'NCT01759797';
const ALL: Filter = { search: '' };
const IN_ORDER = { by: 'order', isDescending: false } as const;

const candidate = (code: string, raw: object): Candidate => ({
  code,
  answers: readAnswers(dictionary, raw, TODAY).answers,
  origins: new Map(),
});

const PEOPLE = SCENARIOS.map(({ id, answers }) => candidate(id, answers));

let host: CohortHost;
beforeEach(() => {
  host = makeHosts({ catalogue, languages: [language('en'), language('fa')], today: TODAY }, { version: '1', rules: 'r' }).cohort;
});

const page = (filter: Partial<Filter> = {}, count = 1000) => host.page({ filter: { ...ALL, ...filter }, sort: IN_ORDER, from: 0, count });
const codes = async (filter: Partial<Filter> = {}) => (await page(filter)).rows.map(({ code }) => code);
const jsonOf = async (blob: Promise<Blob>): Promise<unknown> => JSON.parse(await (await blob).text());
const logOf = async () => (await jsonOf(host.exported('changes', 'json', {}, 'en'))) as readonly LogEntry[];

async function fill(): Promise<void> {
  for (const one of PEOPLE) await host.add(one.code, 'MK');
  for (const one of PEOPLE) await host.edit(one, '', 'MK');
}

describe('people on the list', () => {
  it('have the verdicts that each would have alone', async () => {
    await fill();
    const { rows, total } = await page();
    expect(total).toBe(PEOPLE.length);
    for (const [index, { code, answers }] of PEOPLE.entries()) {
      const { known } = knowledge(dictionary, answers, TODAY);
      expect(rows[index]).toMatchObject({ code, verdicts: trials.map((trial) => screen(trial, known).verdict) });
    }
  });

  it('are counted as they are shown', async () => {
    await fill();
    const { verdicts } = await host.summary();
    for (const [index, trial] of trials.entries()) {
      for (const verdict of ['eligible', 'ineligible', 'undetermined'] as const) {
        expect((await codes({ trial: trial.number, verdict })).length).toBe(verdicts[index]?.[verdict]);
      }
    }
  });

  it('are found by a part of their code, whatever its case and digits', async () => {
    await host.add('C-017', 'MK');
    await host.add('d-117', 'MK');
    expect(await codes({ search: '17' })).toEqual(['C-017', 'd-117']);
    expect(await codes({ search: 'c-0' })).toEqual(['C-017']);
  });

  it('are found by a fact that would decide', async () => {
    await fill();
    const found = await page({ trial: ROYAN, missing: 'fvc' });
    expect(found.total).toBeGreaterThan(0);
    const at = trials.findIndex(({ number }) => number === ROYAN);
    for (const { verdicts, missing } of found.rows) expect([verdicts[at], (missing[at] ?? 0) > 0]).toEqual(['undetermined', true]);
  });

  it('know their neighbours', async () => {
    for (const code of ['a', 'b', 'c']) await host.add(code, 'MK');
    expect(await host.placeOf('b', { filter: ALL, sort: IN_ORDER })).toEqual({ place: 2, of: 3, previous: 'a', next: 'c' });
    expect(await host.placeOf('nobody', { filter: ALL, sort: IN_ORDER })).toBeUndefined();
  });
});

describe('a change', () => {
  it('moves the row at once, and can be taken back', async () => {
    await host.add('a', 'MK');
    const at = trials.findIndex(({ number }) => number === ROYAN);
    await host.edit(candidate('a', { diagnosis: 'ms' }), 'referral letter', 'MK');
    expect((await host.row('a'))?.verdicts[at]).toBe('ineligible');
    const { summary } = await host.undo('MK');
    expect((await host.row('a'))?.verdicts[at]).toBe('undetermined');
    expect(summary.undoable).toBe('add');
  });

  it('stands in the log: who, what, from what to what, why, and the verdicts that followed', async () => {
    await host.add('a', 'MK');
    await host.edit(candidate('a', { diagnosis: 'ms' }), 'referral letter', 'SR');
    const log = await logOf();
    expect(await verifyLog(log, sha256)).toBeUndefined();
    const last = log.at(-1);
    expect(last).toMatchObject({ who: 'SR', why: 'referral letter', version: '1', rules: 'r' });
    expect(last?.happenings).toContainEqual({ kind: 'answer', code: 'a', fact: 'diagnosis', after: { value: 'ms' } });
    expect(last?.happenings).toContainEqual(
      expect.objectContaining({ kind: 'verdict', code: 'a', trial: ROYAN, before: 'undetermined', after: 'ineligible' }),
    );
  });

  it('of nobody is none', async () => {
    const before = await host.summary();
    expect((await host.edit(candidate('nobody', {}), '', 'MK')).summary.version).toBe(before.version);
    await host.add('a', 'MK');
    const { summary } = await host.add('a', 'MK');
    expect(summary.candidates).toBe(1);
  });

  it('that removes candidates leaves the others as they were', async () => {
    await fill();
    const rows = (await page()).rows.filter(({ code }) => code !== PEOPLE[3]?.code);
    await host.remove([PEOPLE[3]?.code ?? ''], 'withdrawn', 'MK');
    expect((await page()).rows).toEqual(rows);
    await host.undo('MK');
    expect((await page()).total).toBe(PEOPLE.length);
  });
});

describe('the work list', () => {
  it('names for every call the facts that decide, and remembers what was ticked', async () => {
    await fill();
    const { groups } = await host.workList(ROYAN, 3);
    const [group] = groups;
    const [call] = group?.calls ?? [];
    if (group === undefined || call === undefined) throw new Error('nobody is to be called');
    await host.tick({ code: call.code, fact: group.fact }, true, 'MK');
    const ticked = (await host.workList(ROYAN, 3)).groups.flatMap(({ fact, calls }) =>
      calls.filter(({ isTicked }) => isTicked).map(({ code }) => [fact, code]),
    );
    expect(ticked).toEqual([[group.fact, call.code]]);
    await host.tick({ code: call.code, fact: group.fact }, false, 'MK');
    expect(JSON.stringify(await host.workList(ROYAN, 3))).not.toContain('"isTicked":true');
  });
});

describe('the funnel', () => {
  it('ends with those who are not ruled out', async () => {
    await fill();
    for (const [index, { number }] of trials.entries()) {
      const { steps, candidates } = await host.funnel(number);
      const { verdicts } = await host.summary();
      expect(steps.at(-1)?.remaining).toBe(candidates - (verdicts[index]?.ineligible ?? 0));
      expect(steps.reduce((sum, { failed }) => sum + failed, 0)).toBe(verdicts[index]?.ineligible);
    }
  });
});

describe('consent', () => {
  it('stands in the log, and in the rows of what is screened after it', async () => {
    const [one, other] = PEOPLE;
    await host.add('R-1', 'MK');
    expect(await host.consent('R-1')).toBeUndefined();
    await host.setConsent('R-1', { date: '2026-11-01', version: '2' }, 'MK');
    expect(await host.consent('R-1')).toEqual({ date: '2026-11-01', version: '2' });
    expect(await host.consent('R-2')).toBeUndefined();
    await host.edit({ ...(one ?? other ?? candidate('', {})), code: 'R-1' }, '', 'MK');
    const csv = await (await host.exported('log', 'csv', {}, 'en')).text();
    expect(csv).toContain('2026-11-01');
    await host.setConsent('R-1', undefined, 'ZX');
    expect(await host.consent('R-1')).toBeUndefined();
    const consents = (await logOf()).flatMap(({ who, happenings }) =>
      happenings.filter(({ kind }) => kind === 'consent').map((each) => [who, each]),
    );
    expect(consents).toEqual([
      ['MK', { kind: 'consent', code: 'R-1', after: { date: '2026-11-01', version: '2' } }],
      ['ZX', { kind: 'consent', code: 'R-1', before: { date: '2026-11-01', version: '2' } }],
    ]);
    expect(await verifyLog(await logOf(), sha256)).toBeUndefined();
  });
});

it('the work list of all trials is one file, each call with its trial', async () => {
  for (const [code, raw] of [
    ['R-1', { diagnosis: 'als', fvc: 62 }],
    ['R-2', { diagnosis: 'ms' }],
    ['R-3', {}],
  ] as const) {
    await host.add(code, 'MK');
    await host.edit(candidate(code, raw), '', 'MK');
  }
  const rows = (await (await host.exported('work', 'csv', {}, 'en')).text())
    .trim()
    .split('\r\n')
    .map((row) => row.split(',')[0]);
  const wanted = new Set(
    (await Promise.all(trials.map(async ({ number }) => [number, (await host.workList(number, 99)).groups.length] as const))).flatMap(
      ([number, groups]) => (groups > 0 ? [number] : []),
    ),
  );
  expect(wanted.size).toBeGreaterThan(1);
  expect(new Set(rows.slice(1).map((number) => number?.replaceAll('"', '')))).toEqual(wanted);
});

it('the results are saved as the table shows them, each verdict with what is missing', async () => {
  for (const [code, raw] of [
    ['R-1', { diagnosis: 'als', fvc: 62 }],
    ['R-2', { diagnosis: 'ms' }],
  ] as const) {
    await host.add(code, 'MK');
    await host.edit(candidate(code, raw), '', 'MK');
  }
  const query = { filter: { ...ALL, trial: ROYAN, verdict: 'undetermined' as const }, sort: IN_ORDER };
  const saved = await (await host.exported('results', 'csv', { query }, 'en')).text();
  const [head, ...rows] = saved
    .trim()
    .split('\r\n')
    .map((row) => row.split(',').map((cell) => cell.replaceAll('"', '')));
  const place = head?.indexOf(ROYAN) ?? -1;
  const [shown] = (await page({ trial: ROYAN, verdict: 'undetermined' })).rows;
  expect(rows.map(([code]) => code)).toEqual([shown?.code]);
  expect(rows[0]?.slice(place, place + 2)).toEqual([
    'undetermined',
    `${shown?.missing[trials.findIndex(({ number }) => number === ROYAN)]}`,
  ]);
});
