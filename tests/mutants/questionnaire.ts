// Ways to break src/questionnaire: each must be noticed by a test.
import type { Mutant } from './mutant.ts';

const BANDS = 'src/questionnaire/bands.ts';
const MATTERING = 'src/questionnaire/mattering.ts';
const OUTCOMES = 'src/questionnaire/outcomes.ts';
const PLANNER = 'src/questionnaire/planner.ts';
const QUESTION = 'src/questionnaire/question.ts';
const REACH = 'src/questionnaire/reach.ts';

export const QUESTIONNAIRE: readonly Mutant[] = [
  ['a trial that cannot be met is asked for all the same', MATTERING, '...(canBeMet ? (toPass ?? []) : [])', '...(toPass ?? [])'],
  ['a trial that can be met is asked only for what loses it', MATTERING, '...(canBeMet ? (toPass ?? []) : [])', ''],
  ['a decided trial is asked for', MATTERING, "if (verdict !== 'undetermined') return new Set();", ''],
  [
    'a reading that is decided the other way does not matter',
    MATTERING,
    'if (resultOf(criterion, explanation.truth) !== result) return undefined;',
    '',
  ],
  ['a reading out of reach does not matter', MATTERING, 'if (ways.size === 0) return undefined;', ''],
  ['nothing is put first', MATTERING, 'for (const before of waitsFor(question, open, situation)) reached.add(before);', ''],
  [
    'pass and fail are mixed up',
    MATTERING,
    "(result === 'pass') === (passesWhen === TRUE)",
    "(result === 'pass') !== (passesWhen === TRUE)",
  ],
  [
    'one part out of reach does not matter',
    REACH,
    "if (need.kind === 'together' && parts.some(({ size }) => size === 0)) return NOTHING;",
    '',
  ],
  ['only what is asked itself is in reach', REACH, '...through.flatMap(({ questions }) => [...questions])];\n    });', '];\n    });'],
  ['an exact fact can still be narrowed', REACH, 'if (now === undefined || isExact(now)) return [];', 'if (now === undefined) return [];'],
  ['one answer may be both', REACH, 'isShared(at) ? this.#ownHope(id) : this.#hope(id, path)', 'this.#hope(id, path)'],
  [
    'nothing better can come',
    REACH,
    'low: Math.max(now.low, come.low), high: Math.min(now.high, come.high)',
    'low: now.low, high: now.high',
  ],
  ['a band is cut by decided criteria too', BANDS, ".filter((criterion) => judge(criterion, known) === 'unknown')", ''],
  ['a bound nobody can be near cuts', BANDS, '.filter((bound) => bound >= min && bound <= max)', ''],
  ['a bound is not in its band', BANDS, 'bounds.includes(end)', 'false'],
  ['bands are never coarse', BANDS, 'truth === UNKNOWN && follows[index] === true', 'false'],
  ['bands are not joined', BANDS, 'last !== undefined && last.sign.every((truth, index) => truth === cell.sign[index])', 'false'],
  [
    'what cannot be any more is an outcome',
    OUTCOMES,
    'isPossible(index, value) ? [{ answer: { value }, weight: shares[index] ?? 0 }] : []',
    '[{ answer: { value }, weight: shares[index] ?? 0 }]',
  ],
  ['the rest has no share', OUTCOMES, 'share ?? left / silent', 'share ?? 0'],
  ['the first question is not first', PLANNER, 'if (first !== undefined && open.includes(first)) {', 'if (first === undefined) {'],
  ['what waits is asked', PLANNER, 'candidates.length > 0 ? candidates : open', 'open'],
  ['the worst is asked first', PLANNER, 'Math.max(...scores)', 'Math.min(...scores)'],
  ['all gains count alike', PLANNER, 'gain > 0 ? gain / (inAll[at] ?? 1) : 0', 'gain'],
  ['the count forgets what may follow the illness', PLANNER, 'atMost: 1 + mostAfter(first, questions, situation)', 'atMost: 1'],
  ['“not sure” is no answer', QUESTION, 'if (answerTo(question, answers) !== undefined || ', 'if ('],
  [
    'a question is asked whatever the others say',
    QUESTION,
    ' || askedWhen.get(question.fact.id)?.(known) === FALSE) return false;',
    ') return false;',
  ],
  ['a date stays beside the time', QUESTION, 'date === undefined ? answers : withAnswer(answers, date, undefined)', 'answers'],
  [
    'silence about an option is no',
    QUESTION,
    'if (mark === undefined) return undefined;',
    'if (mark === undefined) return { value: false };',
  ],
];
