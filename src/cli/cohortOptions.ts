// What the cohort command was asked to do.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineDay } from '#cli/candidate.ts';
import { InputFault } from '#cli/inputFault.ts';
import { startFolder } from '#cli/startFolder.ts';
import { isoDate, spanOf } from '#facts/calendar.ts';

export type CohortOptions = {
  /** The file as it was given. */
  readonly name: string;
  readonly path: string;
  readonly out: string | undefined;
  readonly today: string;
  readonly trials: readonly string[];
  readonly ignored: readonly string[];
  readonly onlyVerdicts: boolean;
  /** Where the cells that cannot be read are listed. */
  readonly unread: string | undefined;
  readonly memory: string | undefined;
};

const OPTIONS = {
  out: { type: 'string' },
  today: { type: 'string' },
  trial: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  verdicts: { type: 'boolean' },
  unreadable: { type: 'string' },
  memory: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const COHORT_HELP = `Screens a file of candidates of any size against every trial, in DuckDB: it need not fit in memory.

  npm run -s cohort -- FILE.csv        also .tsv, .txt, .parquet

  --out FILE        the result as FILE.csv or FILE.parquet (else CSV on standard output)
  --today DATE      the day of screening, YYYY-MM-DD (else today)
  --trial NUMBER    only this trial; may be given several times
  --ignore LIST     columns of the file that are no facts, parted by commas; may be given several times
  --verdicts        only the verdicts, not each criterion
  --unreadable FILE all cells that cannot be read, as CSV (standard error shows the first)
  --memory SIZE     the most memory to use, as 4GB (else most of what there is)
  --help            this text

A row is a candidate. The column "code" must be there; every other is a fact by its id, as fvc, alsfrsrTotal or
alsfrsr_total (npm run -s screen -- --facts lists them), or one of its parts: fvc_from, fvc_to, organ_failure_heart.
Dates are YYYY-MM-DD, YYYY-MM or YYYY; figures 62, 62.5, 62 %, <40, >=40, 40-50, >=40 <50, in the unit of the fact, with Latin,
Persian or Arabic digits; yes and no, 1 and 0, بله and خیر; an option by its id, or some of them as als|ms.
An empty cell is not known, and so is one that cannot be read: that is listed, by row (the header is row 1), column and text.
What is not known never passes and never fails. A row without a code is left out, and listed too.
The CSV that the page saves of a list is read as it is: its code is the column gharbal:code.

The result has a row for each row of the file: code, "contradicted" (facts at which the row contradicts itself: what it
says there is set aside), and for each trial a verdict: eligible (meets the written criteria we could check), ineligible
(does not meet one of them) or undetermined; then true (passes), false (fails) or nothing (unknown) for each criterion.

Ends with 0 when all were screened, with 2 when the file cannot be screened, with 1 when the rules are at fault.
`;

/** Undefined: help is wanted. Throws InputFault. */
export function readCohortOptions(words: readonly string[], environment: NodeJS.ProcessEnv, now: Date): CohortOptions | undefined {
  const { values, positionals } = parse(words);
  if (values.help === true) return undefined;
  const [name, ...others] = positionals;
  if (name === undefined) throw new InputFault(['expected a file of candidates (--help says more)']);
  if (others.length > 0) throw new InputFault([`expected one file, given ${positionals.length}: ${positionals.join(' ')}`]);
  const folder = startFolder('cohort', environment);
  const at = (file: string | undefined) => (file === undefined ? undefined : resolve(folder, file));
  if (values.out !== undefined && !/\.(?:csv|parquet)$/i.test(values.out)) {
    throw new InputFault([`--out: given ${values.out}, expected a name that ends in .csv or .parquet`]);
  }
  return {
    name,
    path: resolve(folder, name),
    out: at(values.out),
    today: dayOf(values.today, now),
    trials: values.trial ?? [],
    ignored: (values.ignore ?? []).flatMap((list) => list.split(',')),
    onlyVerdicts: values.verdicts === true,
    unread: at(values.unreadable),
    memory: values.memory,
  };
}

function dayOf(given: string | undefined, now: Date): string {
  if (given === undefined) return isoDate(machineDay(now));
  const span = spanOf(given);
  if (span === undefined || span.first !== span.last) throw new InputFault([`--today: given ${given}, expected YYYY-MM-DD`]);
  return given;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    throw new InputFault([`${fault instanceof Error ? fault.message : String(fault)} (--help says more)`]);
  }
}
