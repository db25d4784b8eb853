// Lists of invented candidates, with so much of each missing, and whether SQL says of them what the core says.
import { exact, roughly } from '../laws/blur.ts';
import { type Chance, chanceFrom } from '../laws/chance.ts';
import type { Whole } from '../laws/whole.ts';
import { valueOf } from '../laws/whole.ts';
import type { World } from '../laws/worlds.ts';
import { csvOf, factRow, tableColumns } from './factRows.ts';
import type { Engine, Row } from './engines.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';
import { factColumns } from '#sql/factTable.ts';
import { CONTRADICTED, knownView } from '#sql/knownView.ts';
import type { Trial } from '#trials/trial.ts';
import { criterionColumn, screeningView, verdictColumn } from '#sql/screeningView.ts';

export type Listed = { readonly answers: Answers; readonly today: number };

export type Somebody = (chance: Chance, today: number) => Whole;

/** `missing` in a hundred answers are not there; some of the rest are rough, and some people rated their levels themselves. */
export function listOf(
  world: World,
  somebody: Somebody,
  count: number,
  missing: number,
  seed: number,
  firstDay: number,
): readonly Listed[] {
  return Array.from({ length: count }, (_, place) => {
    const chance = chanceFrom(seed + place);
    const today = firstDay + chance.below(1500);
    return { today, answers: answersOf(world, somebody(chance, today), missing, chance) };
  });
}

function answersOf({ dictionary }: World, whole: Whole, missing: number, chance: Chance): Answers {
  const isSelfRated = chance.percent(15);
  const answers = new Map<FactId, Answer>();
  for (const fact of dictionary.facts) {
    if (chance.percent(missing) || (fact.asked === false && chance.percent(80))) continue;
    const value = valueOf(whole, fact.id);
    const answer = chance.percent(missing / 4) ? roughly(fact, value, chance) : exact(fact, value);
    answers.set(fact.id, isSelfRated ? rated(fact, answer) : answer);
  }
  return answers;
}

function rated(fact: Fact, answer: Answer): Answer {
  const isLevel = fact.type === 'number' && fact.levels !== undefined;
  return isLevel && typeof answer === 'object' && 'value' in answer ? { ...answer, selfRated: true } : answer;
}

/** The same people, each with some answers of somebody else: four, or as many as are wanted. */
export function contradictory(world: World, list: readonly Listed[], seed: number, wrongAnswers = 4): readonly Listed[] {
  return list.map(({ answers, today }, place) => {
    const chance = chanceFrom(seed + place);
    const other = world.people.somebody(chance, today);
    const mixed = new Map(answers);
    for (let times = 0; times < wrongAnswers; times += 1) {
      const fact = chance.pick(world.dictionary.facts);
      mixed.set(fact.id, exact(fact, valueOf(other, fact.id)));
    }
    return { answers: mixed, today };
  });
}

/** Makes the table and the views of a world anew; gives what fills the table and reads what comes out. */
export async function screened(
  engine: Engine,
  { dictionary, trials }: World,
  list: readonly Listed[],
  today?: string,
): Promise<readonly Row[]> {
  const { dialect } = engine;
  const columns = tableColumns(dictionary);
  const types = { number: dialect.double, text: dialect.text, boolean: 'BOOLEAN', date: 'DATE' };
  const facts = factColumns(dictionary);
  const typeOf = (name: string) => (name === 'code' ? dialect.text : name === 'today' ? 'DATE' : types[facts.get(name)?.type ?? 'boolean']);
  await engine.run('DROP TABLE IF EXISTS candidate CASCADE');
  await engine.run(`CREATE TABLE candidate (${columns.map((name) => `${dialect.quote(name)} ${typeOf(name)}`).join(', ')})`);
  await engine.fill(
    'candidate',
    csvOf(
      columns,
      list.map((one, place) => factRow(dictionary, String(place), one.answers, one.today)),
    ),
  );
  const table = { name: 'candidate', has: () => true };
  await engine.run(`${dialect.createView('known')} ${knownView({ dictionary, trials, dialect, table, today })}`);
  await engine.run(`${dialect.createView('screening')} ${screeningView(trials, dictionary, dialect, 'known')}`);
  return engine.rows('SELECT * FROM screening');
}

export type Agreement = {
  readonly pairs: number;
  /** SQL says something that the core does not, in words. */
  readonly wrong: readonly string[];
  /** SQL says NULL where the core says more. */
  readonly weaker: readonly string[];
  readonly conflicts: number;
  readonly verdicts: ReadonlySet<string>;
};

export function agreement({ dictionary, trials }: World, list: readonly Listed[], rows: readonly Row[]): Agreement {
  const found = { wrong: [] as string[], weaker: [] as string[], verdicts: new Set<string>() };
  const byCode = new Map(rows.map((row) => [row['code'], row]));
  let [pairs, conflicts] = [0, 0];
  for (const [place, { answers, today }] of list.entries()) {
    const row = byCode.get(String(place)) ?? {};
    const { known } = knowledge(dictionary, answers, today);
    if (row[CONTRADICTED] !== null) conflicts += 1;
    for (const trial of trials) {
      const { verdict, results } = screen(trial, known);
      const said = (results_: readonly unknown[]) => `${place} ${trial.number}: ${results_.join(' ')}`;
      const theirs = resultsIn(row, trial);
      found.verdicts.add(verdict);
      pairs += 1;
      if (row[verdictColumn(trial)] === verdict && theirs.join() === results.join()) continue;
      const isOnlyWeaker = theirs.every((result, index) => result === results[index] || result === 'unknown');
      (isOnlyWeaker && row[verdictColumn(trial)] !== 'eligible' ? found.weaker : found.wrong).push(
        said([verdict, row[verdictColumn(trial)], ...theirs, '|', ...results]),
      );
    }
  }
  return { pairs, conflicts, ...found };
}

/** The results that a row of the view gives. */
export function resultsIn(row: Row, trial: Trial): readonly string[] {
  return trial.criteria.map((criterion) => resultIn(row, criterionColumn(trial, criterion)));
}

function resultIn(row: Row, column: string | undefined): string {
  if (column === undefined) return 'at-enrolment';
  if (row[column] === true) return 'pass';
  return row[column] === false ? 'fail' : 'unknown';
}
