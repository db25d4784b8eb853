// What a list says of a trial: whom to call for what, and where candidates are lost.
import type { Call, Funnel, WorkList } from '#app/cohort/api.ts';
import type { Book } from '#app/cohort/host/book.ts';
import type { Deciding } from '#app/cohort/host/deciding.ts';
import type { Patience } from '#app/cohort/host/patience.ts';
import type { Ground, Standing } from '#app/cohort/host/standing.ts';
import type { Distance } from '#cohort/distance.ts';
import { costliest, funnelOf } from '#cohort/funnel.ts';
import { rowsWith } from '#cohort/screened.ts';
import { type Found, workListOf } from '#cohort/workList.ts';

type Place = {
  readonly standing: Standing;
  readonly deciding: Deciding;
  readonly ground: Ground;
  readonly book: Book;
  readonly patience: Patience;
};

export async function callsFor(trial: string, mostFacts: number, place: Place): Promise<WorkList> {
  const { standing, ground, book } = place;
  const found = await undecidedIn(trial, place);
  const { groups, further, undecidable } = workListOf(found, mostFacts, ground.catalogue.dictionary);
  return {
    further,
    undecidable,
    groups: groups.map(({ fact, calls }) => ({
      fact,
      calls: calls.flatMap(({ who, facts }): readonly Call[] => {
        const code = standing.rows[who]?.code;
        return code === undefined ? [] : [{ code, facts, isTicked: book.isTicked({ code, fact }) }];
      }),
    })),
  };
}

async function undecidedIn(number: string, { standing, deciding, patience }: Place): Promise<readonly Found<number>[]> {
  const trial = standing.screened.trials.findIndex((one) => one.number === number);
  const columns = standing.screened.trials[trial];
  const found: Found<number>[] = [];
  for (const who of columns === undefined ? [] : rowsWith(standing.screened, columns, 'undetermined')) {
    if (patience.isDue) await patience.breathe();
    const distance: Distance | undefined = deciding.distance(who, trial);
    if (distance !== undefined) found.push({ who, distance });
  }
  return found;
}

export function funnelFor(trial: string, { screened }: Standing): Funnel {
  const columns = screened.trials.find(({ number }) => number === trial);
  if (columns === undefined) return { candidates: 0, steps: [], costliest: undefined };
  const funnel = funnelOf(screened, columns);
  return {
    candidates: funnel.rows,
    steps: funnel.steps.map(({ criterion, remaining, failed, unknown }, index) => ({
      criterion,
      remaining,
      failed,
      unknown,
      failedHereAlone: funnel.costs[index]?.failsAlone ?? 0,
    })),
    costliest: costliest(funnel)?.criterion,
  };
}
