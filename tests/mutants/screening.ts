// Ways to break src/trials and src/screening: each must be noticed by a test.
import type { Mutant } from './mutant.ts';

const CRITERION = 'src/trials/criterion.ts';
const CATALOGUE = 'src/trials/catalogue.ts';
const JUDGE = 'src/screening/judge.ts';
const REASONS = 'src/screening/reasons.ts';
const SCREEN = 'src/screening/screen.ts';
const SCREENER = 'src/screening/screener.ts';
const VERDICT = 'src/screening/verdict.ts';

export const SCREENING: readonly Mutant[] = [
  ['an exclusion is not turned round', CRITERION, "passesWhen: kind === 'inclusion' ? TRUE : FALSE", 'passesWhen: TRUE'],
  ['an inclusion is turned round', CRITERION, "passesWhen: kind === 'inclusion' ? TRUE : FALSE", 'passesWhen: FALSE'],
  ['unknown is a pass', JUDGE, "if (truth === UNKNOWN) return 'unknown';\n  for", "if (truth === UNKNOWN) return 'pass';\n  for"],
  ['unknown is a fail', JUDGE, "if (truth === UNKNOWN) return 'unknown';\n  for", "if (truth === UNKNOWN) return 'fail';\n  for"],
  [
    'an unknown reading passes',
    JUDGE,
    "if (truth === UNKNOWN) return 'unknown';\n  return",
    "if (truth === UNKNOWN) return 'pass';\n  return",
  ],
  ['a pass is a fail', JUDGE, "truth === passesWhen ? 'pass' : 'fail'", "truth === passesWhen ? 'fail' : 'pass'"],
  ['the first reading decides', JUDGE, 'index < readings.length', 'index < 1'],
  ['one unknown does not matter', VERDICT, "result === 'unknown' ? 'undetermined' : verdict", 'verdict'],
  [
    'one fail does not matter',
    VERDICT,
    "if (result === 'fail' || verdict === 'ineligible') return 'ineligible';",
    "if (verdict === 'ineligible') return 'ineligible';",
  ],
  ['a fail is forgotten', VERDICT, "result === 'fail' || verdict === 'ineligible'", "result === 'fail'"],
  ['what is done at the site blocks', VERDICT, "result === 'unknown' ? 'undetermined'", "result !== 'pass' ? 'undetermined'"],
  [
    'the verdict forgets what came before',
    SCREEN,
    'verdict = verdictAfter(verdict, result);',
    "verdict = verdictAfter('eligible', result);",
  ],
  [
    'only the first reading counts its facts',
    CRITERION,
    'criterion.readings.flatMap((reading) => reading.reads)',
    '(criterion.readings[0]?.reads ?? [])',
  ],
  ['one reading is doubt enough', CRITERION, '.check(z.minLength(2)),\n    /** What', '.check(z.minLength(1)),\n    /** What'],
  ['a criterion needs no source', CRITERION, 'source: z.array(z.string()).check(z.minLength(1))', 'source: z.array(z.string())'],
  ['an id may stand twice', 'src/trials/trial.ts', 'if (ids.has(criterion.id)) throw', 'if (ids.size > 1e9) throw'],
  [
    'a trial needs no criterion',
    'src/trials/trial.ts',
    'criteria: z.array(criterionSchema).check(z.minLength(1))',
    'criteria: z.array(criterionSchema)',
  ],
  [
    'a refused trial is passed over in silence',
    CATALOGUE,
    "refusals.push({ file, place: [fault.criterion, fault.path].filter(Boolean).join(': '), message: fault.message });",
    '',
  ],
  ['a refused trial takes the others with it', CATALOGUE, 'if (!(fault instanceof TrialFault)) throw fault;', 'throw fault;'],
  ['a fault in the facts is passed over', CATALOGUE, 'if (refusal !== undefined) throw', 'if (refusal === null) throw'],
  ['a file may have any name', CATALOGUE, "if (file.split('/').at(-1) === `${parsed.number}.json`) return", 'if (file !== null) return'],
  [
    'statements come in the order of the record',
    'src/trials/provenance.ts',
    'numbers.flatMap((number) => record?.statements.find(({ id }) => id === number) ?? [])',
    'record?.statements.filter(({ id }) => numbers.includes(id)) ?? []',
  ],

  ['the third reading is passed over', JUDGE, 'index < readings.length', 'index < 2'],
  [
    'an undecided reading does not count',
    JUDGE,
    'readings[index]?.evaluate(known) !== truth',
    '![truth, UNKNOWN].includes(readings[index]?.evaluate(known) ?? truth)',
  ],
  ['what is done at the site passes', JUDGE, "return 'at-enrolment';", "return 'pass';"],

  ['the readers may disagree', SCREEN, 'return second === undefined || evaluate(known) === truthOf(second);', 'return true;'],
  ['the second reader is trusted on blanks', SCREEN, 'second === undefined || ', 'second !== undefined && '],
  ['a disagreement is not told', SCREEN, 'faults.push(criterion.id);', ''],
  [
    'a disagreement is a fail',
    SCREEN,
    "faults.push(criterion.id);\n    return 'unknown';",
    "faults.push(criterion.id);\n    return 'fail';",
  ],
  ['one reading is read twice only', SCREEN, 'criterion.readings.every(', 'criterion.readings.slice(0, 1).every('],
  ['what still holds is judged again', SCREEN, 'if (earlier !== undefined) return earlier;', ''],
  ['a change is not seen', SCREENER, 'old === undefined || !isSame(old, possible)', 'old === undefined'],
  ['the person before is not forgotten', SCREENER, 'before = known;', ''],
  ['a touched trial keeps its screening', SCREENER, 'if (!stale.includes(true)) return earlier;', 'return earlier;'],
  ['an untouched trial is screened again', SCREENER, 'if (!stale.includes(true)) return earlier;', ''],
  ['untouched criteria are judged again', SCREENER, 'stale[index] === true || faulty ? undefined : earlier.results[index]', 'undefined'],
  ['a fault is kept as a result', SCREENER, 'stale[index] === true || faulty ?', 'stale[index] === true ?'],
  ['touched criteria are kept', SCREENER, 'stale[index] === true || faulty ?', 'faulty ?'],

  ['a doubt is missing facts', REASONS, 'if (isDoubt(readings)) return [];', ''],
  ['a pass is a doubt', REASONS, "results.includes('pass') && results.includes('fail')", "results.includes('pass')"],
  ['what is known is missing', REASONS, ' && !isExact(possible)', ''],
  [
    'the most trouble first',
    REASONS,
    'EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort)',
    'EFFORTS.indexOf(b.effort) - EFFORTS.indexOf(a.effort)',
  ],
  [
    'only what would make it true is missing',
    REASONS,
    '[...citedIn(explanation.toBeTrue), ...citedIn(explanation.toBeFalse)]',
    '[...citedIn(explanation.toBeFalse).slice(0, 1)]',
  ],
  [
    'what is never asked is missing',
    REASONS,
    'if (dictionary.byId.get(id)?.asked !== false) return [id];',
    'if (id !== null) return [id];',
  ],
  ['what is of no concern is asked for', REASONS, '.filter((input) => dictionary.askedWhen.get(input)?.(known) !== FALSE)', ''],
  ['a miss is told of what passes', REASONS, "misses: result === 'fail' ?", "misses: result !== 'unknown' ?"],
  ['below is above', REASONS, "side: isBelow ? 'below' : 'above'", "side: isBelow ? 'above' : 'below'"],
  ['a miss is measured from the far end', REASONS, 'right.value - high :', 'right.value - low :'],
  ['a miss above is measured from the far end', REASONS, ': low - right.value', ': high - right.value'],
  ['only the readings differ, and yet it is not certain', 'src/screening/outlook.ts', 'return isSure ?', 'return span === null ?'],
  ['a span may be as long as it likes', 'src/screening/outlook.ts', 'LONGEST_SPAN = 366', 'LONGEST_SPAN = 3660'],
  ['a range is taken for a figure', REASONS, 'isExact: low === high', 'isExact: low <= high'],
  [
    'a miss is told twice',
    REASONS,
    'return misses.filter((miss, index) => misses.findIndex((other) => other.fact === miss.fact && other.bound === miss.bound) === index);',
    'return misses;',
  ],
  ['two bounds of a fact are one miss', REASONS, 'other.fact === miss.fact && other.bound === miss.bound', 'other.fact === miss.fact'],
  [
    'the side of an exclusion is turned',
    REASONS,
    '(truth === TRUE && wantsLess) || (truth === FALSE && !wantsLess)',
    'truth === FALSE && !wantsLess',
  ],
];
