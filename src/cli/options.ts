// What the command was asked to do.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputFault } from '#cli/inputFault.ts';
import type { Language } from '#i18n/language.ts';

export type ScreenOptions = {
  readonly task: 'screen';
  /** The file as it was given. */
  readonly name: string;
  readonly path: string;
  readonly isTable: boolean;
  readonly language: Language;
};

/** What needs the rules. */
export type WorkOptions = { readonly task: 'facts' } | ScreenOptions;

export type Options = { readonly task: 'help' } | WorkOptions;

const OPTIONS = {
  table: { type: 'boolean' },
  facts: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string', default: 'en' },
} as const;

/** What the command does, and in which languages. */
export const help = (
  languages: readonly Language[],
) => `Checks candidates against every trial of rules/trials and writes the verdicts as JSON.

  npm run -s screen -- FILE      a JSON candidate, an array of them, or NDJSON (one on each line)
  npm run -s screen -- -         the same from standard input
  npm run -s screen -- --facts   the dictionary as JSON: every fact and the answers it takes

  --table           a table for people, instead of JSON
  --language CODE   the table in: ${languages.map(({ code, name }) => `${code} (${name})`).join(', ')}; else in en
  --help            this text

A candidate:
  {"id": "a", "today": "2026-11-22", "reportedBy": "patient",
   "answers": {"diagnosis": "als", "fvc": {"from": 50, "to": 60}, "hiv": "not sure"}}
"today" is the day of screening (else today); "reportedBy" is patient, carer, parent or clinician,
and can be left out. A fact that is left out, or null, is not known; what is not known never passes.
A file that the page has saved without a passphrase is a candidate too.

A verdict: eligible (meets the written criteria we could check), ineligible (does not meet one of
them) or undetermined (cannot tell yet). It invites nobody: look at "recruitment" first.
A criterion: pass, fail, unknown or at-enrolment, with the facts "missing" to settle it;
"doubt": its readings differ, only the study team can tell; "selfReported": it passes on the word
of anyone but a clinician; "fault": a fault of this program. "conflicts" are answers that cannot all
be true: none of them is used.

Ends with 0 when all were screened, whatever the verdicts; with 2 when the input is at fault: then
nothing is screened, and standard error names each fault; with 1 when the rules or a
language are at fault (npm run lint:rules says where).
`;

/** Throws InputFault. */
export function readOptions(words: readonly string[], environment: NodeJS.ProcessEnv, languages: readonly Language[]): Options {
  const { values, positionals } = parse(words);
  if (values.help === true) return { task: 'help' };
  if (values.facts === true) return { task: 'facts' };
  const [name, ...others] = positionals;
  const language = languages.find(({ code }) => code === values.language);
  if (language === undefined) {
    throw new InputFault([`--language: given ${values.language}, expected ${languages.map(({ code }) => code).join(' or ')}`]);
  }
  if (name === undefined) throw new InputFault(['expected a file of candidates, or - for standard input (--help says more)']);
  if (others.length > 0) throw new InputFault([`expected one file, given ${positionals.length}: ${positionals.join(' ')}`]);
  return {
    task: 'screen',
    name,
    path: name === '-' ? name : resolve(startFolder(environment), name),
    isTable: values.table === true,
    language,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    throw new InputFault([`${fault instanceof Error ? fault.message : String(fault)} (--help says more)`]);
  }
}

/** npm runs a script in the package's folder, and says where the person was. */
function startFolder(environment: NodeJS.ProcessEnv): string {
  return (environment['npm_lifecycle_event'] === 'screen' ? environment['INIT_CWD'] : undefined) ?? process.cwd();
}
