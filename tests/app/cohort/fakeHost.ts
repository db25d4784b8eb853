// A list in memory for the tests of its screens: it screens with the core itself, and notes what it was asked to do.
import type { Call, Candidate, CohortHost, Filter, Outcome, Row, Sort, Summary, WorkGroup } from '#app/cohort/api.ts';
import { knowledge } from '#facts/known.ts';
import { enough } from '#questionnaire/enough.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';
import type { Catalogue } from '#trials/catalogue.ts';
import type { Trial } from '#trials/trial.ts';

type Ground = { readonly catalogue: Catalogue; readonly today: number };
export type Done = readonly [what: string, ...more: unknown[]];
export type FakeHost = CohortHost & { readonly done: readonly Done[]; readonly all: () => readonly Candidate[] };

const RANK = { eligible: 0, undetermined: 1, ineligible: 2 } as const;

/** `isSlow`: it does not come to its end by itself, the first time. */
export function fakeHost(start: readonly Candidate[], { catalogue, today }: Ground, isSlow = false): FakeHost {
  const { trials, dictionary } = catalogue;
  const questions = questionsOf(dictionary);
  let list = start;
  let before: { readonly list: readonly Candidate[]; readonly what: 'edit' | 'remove' | 'add' } | undefined;
  let version = 0;
  let screened = isSlow ? 0 : start.length;
  const done: Done[] = [];
  const ticks = new Set<string>();
  let wasCancelled = false;
  let cancel = () => {};
  const known = ({ answers }: Candidate) => knowledge(dictionary, answers, today).known;
  const enoughFor = new Map<string, readonly string[]>();
  const factsFor = (trial: Trial, { answers }: Candidate) => {
    const key = JSON.stringify([trial.number, [...answers]]);
    const facts = enoughFor.get(key) ?? enough(questions, situationOf([trial], dictionary, answers, today)).map(({ fact }) => fact.id);
    enoughFor.set(key, facts);
    return facts;
  };
  const rowOf = (candidate: Candidate): Row => {
    if (list.indexOf(candidate) >= screened) return { code: candidate.code, verdicts: [], missing: [], isContradictory: false };
    const verdicts = trials.map((trial) => screen(trial, known(candidate)).verdict);
    const missing = trials.map((trial, place) => (verdicts[place] === 'undetermined' ? factsFor(trial, candidate).length : 0));
    return { code: candidate.code, verdicts, missing, isContradictory: false };
  };
  const through = ({ search, trial, verdict, missing }: Filter, sort: Sort): readonly Row[] => {
    const places = trials.flatMap(({ number }, place) => (trial === undefined || trial === number ? [place] : []));
    const found = list.filter((candidate) => {
      const row = rowOf(candidate);
      const isIn = (place: number) =>
        (verdict === undefined || row.verdicts[place] === verdict) &&
        (missing === undefined || factsFor(trials[place]!, candidate).includes(missing));
      return candidate.code.includes(search) && places.some(isIn);
    });
    const rows = found.map(rowOf);
    const { by } = sort;
    if (by === 'code') rows.sort((a, b) => (a.code < b.code ? -1 : 1));
    if (typeof by === 'object') {
      const place = trials.findIndex(({ number }) => number === by.trial);
      const key = (row: Row) => RANK[row.verdicts[place] ?? 'ineligible'] + (row.missing[place] ?? 0) / 100;
      rows.sort((a, b) => key(a) - key(b));
    }
    return sort.isDescending ? rows.reverse() : rows;
  };
  const summary = (): Summary => ({ version, candidates: list.length, screened, verdicts: [], undoable: before?.what });
  const put = (what: 'edit' | 'remove' | 'add', next: readonly Candidate[], ...more: unknown[]): Outcome => {
    done.push([what, ...more]);
    before = { list, what };
    if (screened === list.length) screened = next.length;
    list = next;
    version += 1;
    return { summary: summary() };
  };
  const callsIn = (trial: Trial, candidate: Candidate, most: number) => {
    const facts = screen(trial, known(candidate)).verdict === 'undetermined' ? factsFor(trial, candidate) : [];
    return facts.length > most ? [] : facts;
  };
  const named = (number: string) => {
    const trial = trials.find((one) => one.number === number);
    if (trial === undefined) throw new RangeError(number);
    return trial;
  };
  return {
    done,
    all: () => list,
    summary: async () => summary(),
    page: async ({ filter, sort, from, count }) => {
      done.push(['page', filter, sort, from, count]);
      const rows = through(filter, sort);
      return { rows: rows.slice(from, from + count), total: rows.length };
    },
    placeOf: async (code, { filter, sort }) => {
      const rows = through(filter, sort);
      const at = rows.findIndex((row) => row.code === code);
      return at < 0 ? undefined : { place: at + 1, of: rows.length, previous: rows[at - 1]?.code, next: rows[at + 1]?.code };
    },
    candidate: async (code) => list.find((one) => one.code === code),
    row: async (code) => list.filter((one) => one.code === code).map(rowOf)[0],
    add: async (code, by) => put('add', [...list, { code, answers: new Map(), origins: new Map() }], code, by),
    edit: async (candidate, why, by) =>
      put(
        'edit',
        list.map((one) => (one.code === candidate.code ? candidate : one)),
        candidate,
        why,
        by,
      ),
    remove: async (codes, why, by) =>
      put(
        'remove',
        list.filter(({ code }) => !codes.includes(code)),
        codes,
        why,
        by,
      ),
    undo: async (by) => {
      done.push(['undo', by]);
      list = before?.list ?? list;
      before = undefined;
      version += 1;
      return { summary: summary() };
    },
    screen: async (onProgress) => {
      done.push(['screen']);
      screened = Math.ceil(list.length / 2);
      onProgress({ done: screened, of: list.length });
      if (isSlow && !wasCancelled) await new Promise<void>((resolve) => (cancel = resolve));
      else screened = list.length;
      return summary();
    },
    cancel: async () => {
      done.push(['cancel']);
      wasCancelled = true;
      cancel();
    },
    workList: async (number, most) => {
      const trial = named(number);
      const groups = new Map<string, Call[]>();
      for (const candidate of list) {
        const facts = callsIn(trial, candidate, most);
        for (const fact of facts) {
          const call = { code: candidate.code, facts, isTicked: ticks.has(JSON.stringify([candidate.code, fact])) };
          groups.set(fact, [...(groups.get(fact) ?? []), call]);
        }
      }
      return { groups: [...groups].map(([fact, calls]): WorkGroup => ({ fact, calls })), further: 0, undecidable: 0 };
    },
    tick: async ({ code, fact }, isTicked, by) => {
      done.push(['tick', code, fact, isTicked, by]);
      const key = JSON.stringify([code, fact]);
      if (isTicked) ticks.add(key);
      else ticks.delete(key);
      return { summary: summary() };
    },
    consent: async () => undefined,
    setConsent: async (code, consent, by) => {
      done.push(['consent', code, consent, by]);
      return { summary: summary() };
    },
    log: async () => ({ lines: [], total: 0, fault: undefined }),
    funnel: async (number) => {
      const trial = named(number);
      const results = list.map((candidate) => screen(trial, known(candidate)).results);
      const steps = trial.criteria.map(({ id }, place) => {
        const left = results.filter((one) => !one.slice(0, place).includes('fail'));
        const failed = left.filter((one) => one[place] === 'fail').length;
        const alone = results.filter((one) => one[place] === 'fail' && one.filter((result) => result === 'fail').length === 1).length;
        const unknown = left.filter((one) => one[place] === 'unknown').length;
        return { criterion: id, remaining: left.length - failed, failed, unknown, failedHereAlone: alone };
      });
      const [worst] = steps.toSorted((a, b) => b.failedHereAlone - a.failedHereAlone);
      return { candidates: list.length, steps, costliest: (worst?.failedHereAlone ?? 0) > 0 ? worst?.criterion : undefined };
    },
    exported: async (what, format) => new Blob([`${what} ${format}`]),
  };
}
