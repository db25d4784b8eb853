// Whom a filter finds in a list of many is whom it finds when each is looked at alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../../../catalogueFromDisk.ts';
import { TODAY } from '../../../facts/example.ts';
import { language } from '../../../i18n/voices.ts';
import { chanceFrom } from '../../../laws/chance.ts';
import { crowdOf } from '../../../laws/crowd.ts';
import { withMissing } from '../../../laws/cohorts.ts';
import { realWorld } from '../../../laws/worlds.ts';
import type { Filter } from '#app/cohort/api.ts';
import { Changes } from '#app/cohort/host/changes.ts';
import { Desk } from '#app/cohort/host/desk.ts';
import { Views } from '#app/cohort/host/views.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { DistanceFinder } from '#cohort/distance.ts';
import { NearMisses } from '#cohort/nearMiss.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';
import { windowsOf } from '#screening/windows.ts';
import type { Trial } from '#trials/trial.ts';

const catalogue = catalogueFromDisk();
const { dictionary, trials } = catalogue;
const chance = chanceFrom(11);
const world = realWorld();
const somebody = crowdOf(world, chance, TODAY);
const PEOPLE: readonly Candidate[] = Array.from({ length: 300 }, (_, row) => ({
  code: `C-${row}`,
  answers: withMissing(world, somebody(chance, TODAY), chance.pick([0, 20, 50]), chance),
  origins: new Map(),
}));

const desk = new Desk({ catalogue, languages: [language('en')], today: TODAY }, { version: '1', rules: 'r' });
const [changes, views] = [new Changes(desk), new Views(desk)];
beforeAll(async () => {
  await changes.take(PEOPLE, [{ kind: 'import', file: 'list.csv', rows: PEOPLE.length, unread: 0 }], 'MK', undefined);
});

const page = (filter: Partial<Filter>) =>
  views.page({ filter: { search: '', ...filter }, sort: { by: 'order', isDescending: false }, from: 0, count: 1000 });
const codes = async (filter: Partial<Filter>) => (await page(filter)).rows.map(({ code }) => code);

type Looks = (trial: Trial, candidate: Candidate) => boolean;

const knownOf = ({ answers }: Candidate) => knowledge(dictionary, answers, TODAY).known;
const isMissing = (fact: string): Looks => {
  return (trial, { answers }) => new DistanceFinder(dictionary, TODAY).of(trial, answers)?.facts.includes(fact) === true;
};
const isNear: Looks = (trial, candidate) => {
  const { results } = screen(trial, knownOf(candidate));
  const [only, ...others] = trial.criteria.filter((_, place) => results[place] === 'fail');
  return only !== undefined && others.length === 0 && new NearMisses(dictionary).isNear(only, knownOf(candidate));
};
const isClosing = (days: number): Looks => {
  return (trial, candidate) => {
    const [now, ...later] = windowsOf(trial, knownOf(candidate), dictionary, TODAY);
    return now?.verdict !== 'ineligible' && later.some(({ from, verdict }) => from <= TODAY + days && verdict === 'ineligible');
  };
};

async function agrees(filter: Partial<Filter>, looks: Looks): Promise<number> {
  let found = 0;
  for (const only of [undefined, ...trials]) {
    const ours = await codes({ ...filter, trial: only?.number });
    const theirs = PEOPLE.map(({ code }) => desk.list.get(code)).filter(
      (one) => one !== undefined && trials.some((trial) => (only === undefined || trial === only) && looks(trial, one)),
    );
    expect(ours).toEqual(theirs.map((one) => one?.code));
    found += ours.length;
  }
  return found;
}

describe('a filter finds whom it would find alone', () => {
  const filters: readonly (readonly [string, Partial<Filter>, Looks])[] = [
    ['by a fact that would decide', { missing: 'fvc' }, isMissing('fvc')],
    ...['onsetDate', 'alsfrsrTotal', 'alsfrsrSpeech', 'elEscorial', 'ageYears'].map(
      (fact) => [`by ${fact}`, { missing: fact }, isMissing(fact)] as const,
    ),
    ['by little', { isNearMiss: true }, isNear],
    ['by time, in thirty days', { closingWithin: 30 }, isClosing(30)],
    ['by time, in a year, and in ninety days', { closingWithin: 365 }, isClosing(365)],
    ['by time, in ninety days after that', { closingWithin: 90 }, isClosing(90)],
  ];
  it.each(filters)('%s', { timeout: 60_000 }, async (_, filter, looks) => {
    await agrees(filter, looks);
  });

  it('and anew once somebody has other answers', { timeout: 60_000 }, async () => {
    const before = await codes({ isNearMiss: true });
    for (const [row, { code }] of PEOPLE.slice(0, 40).entries()) {
      const answers = PEOPLE[row + 100]?.answers ?? new Map();
      await changes.edit({ code, answers, origins: new Map() }, '', 'MK');
    }
    expect(await agrees({ isNearMiss: true }, isNear)).toBeGreaterThan(0);
    expect(await agrees({ missing: 'fvc' }, isMissing('fvc'))).toBeGreaterThan(0);
    expect(await agrees({ closingWithin: 365 }, isClosing(365))).toBeGreaterThan(0);
    expect(await codes({ isNearMiss: true })).not.toEqual(before);
  });
});

it('a page comes while the log of an import is still written', async () => {
  const other = new Desk({ catalogue, languages: [language('en')], today: TODAY }, { version: '1', rules: 'r' });
  const order: string[] = [];
  const taken = new Changes(other)
    .take(PEOPLE, [{ kind: 'import', file: 'list.csv', rows: PEOPLE.length, unread: 0 }], 'MK', undefined)
    .then(() => order.push('taken'));
  // The list is there as soon as the first of its verdicts are.
  while (other.standing.count === 0) await new Promise((resolve) => setTimeout(resolve));
  const query = { filter: { search: '' }, sort: { by: 'order', isDescending: false }, from: 0, count: 5 } as const;
  const { total } = await new Views(other).page(query);
  order.push('page');
  await taken;
  expect([total, ...order]).toEqual([PEOPLE.length, 'page', 'taken']);
  expect(other.book.log.flatMap(({ happenings }) => happenings).filter(({ kind }) => kind === 'verdict')).toHaveLength(
    PEOPLE.length * trials.length,
  );
});

it('a newer question ends an older one, whose answer is empty', async () => {
  const other = new Desk({ catalogue, languages: [language('en')], today: TODAY }, { version: '1', rules: 'r' });
  const many = Array.from({ length: 6000 }, (_, row) => ({
    ...PEOPLE[row % PEOPLE.length],
    code: `D-${row}`,
    answers: PEOPLE[row % PEOPLE.length]?.answers ?? new Map(),
    origins: new Map(),
  }));
  other.list.apply('import', other.list.changesFor(many));
  other.standing.relist(other.list);
  await other.standing.screen(() => undefined);
  const asking = new Views(other);
  const query = { filter: { search: '', closingWithin: 365 }, sort: { by: 'order', isDescending: false }, from: 0, count: 5 } as const;
  const [older, newer] = await Promise.all([asking.page(query), asking.page({ ...query, filter: { search: 'D-59' } })]);
  expect(newer.total).toBe(111);
  expect(older).toEqual({ rows: [], total: 0 });
});
