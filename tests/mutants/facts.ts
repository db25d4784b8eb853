// Ways to break src/facts: each must be noticed by a test.
import type { Mutant } from './mutant.ts';

const ANSWER = 'src/facts/answer.ts';
const CALENDAR = 'src/facts/calendar.ts';
const CONTRADICTION = 'src/facts/contradiction.ts';
const DERIVE = 'src/facts/derive.ts';
const DICTIONARY = 'src/facts/dictionary.ts';
const KNOWN = 'src/facts/known.ts';
const READ = 'src/facts/readAnswer.ts';

export const FACTS: readonly Mutant[] = [
  [
    'not sure is nought',
    ANSWER,
    'if (isSilent(answer)) return undefined;',
    "if (answer === 'not sure') return { kind: 'range', low: 0, high: 0 };",
  ],
  ['the open low end is closed', ANSWER, 'above !== undefined ? justAbove(above)', 'above !== undefined ? above'],
  ['the open high end is closed', ANSWER, 'below !== undefined ? justBelow(below)', 'below !== undefined ? below'],
  ['a year begins on its last day', ANSWER, 'spanOf(from)?.first', 'spanOf(from)?.last'],
  ['a year ends on its first day', ANSWER, 'spanOf(to)?.last', 'spanOf(to)?.first'],
  ['what is left out of a partial set is not there', ANSWER, 'value[id] !== false', 'value[id] === true'],
  ['a doubt in a partial set is certain', ANSWER, 'value[id] === true', 'value[id] !== false'],

  ['null is read', 'src/facts/answers.ts', 'if (given === null) continue;', ''],
  ['an unknown fact is passed over', 'src/facts/answers.ts', "faults.push({ fact: id, given, code: 'unknown-fact' });", ''],
  ['an answer taken back stays', 'src/facts/answers.ts', 'changed.delete(id)', 'changed.has(id)'],
  [
    'a changed answer changes the old ones too',
    'src/facts/answers.ts',
    'const changed = new Map(answers);',
    'const changed = answers as Map<FactId, Answer>;',
  ],

  ['a leap year every four years', CALENDAR, '- Math.floor(yearOfEra / 100) + dayOfYear - 719_468', '+ dayOfYear - 719_468'],
  ['a day late', CALENDAR, 'dayOfYear - 719_468', 'dayOfYear - 719_467'],
  [
    'the day before is the day',
    CALENDAR,
    'day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1',
    'day: dayOfYear - Math.floor((153 * shifted + 2) / 5)',
  ],
  ['a thirteenth month', CALENDAR, 'month < 1 || month > 12', 'month < 1 || month > 13'],
  ['a day too many in a month', CALENDAR, 'day < 1 || day > length', 'day < 1 || day > 31'],
  ['a year ends in November', CALENDAR, 'month: 12, day: 31', 'month: 11, day: 30'],
  [
    'a month begins on its second day',
    CALENDAR,
    'first: dayNumber({ year, month, day: 1 }), last: dayNumber({ year, month, day: length })',
    'first: dayNumber({ year, month, day: 2 }), last: dayNumber({ year, month, day: length })',
  ],
  ['the month is never over early', CALENDAR, 'end.day < start.day ? 1 : 0', '0'],
  [
    'a 31st returns on the last of a shorter month',
    CALENDAR,
    'dayNumber({ year, month, day: length }) + 1',
    'dayNumber({ year, month, day: length })',
  ],
  ['parts of months are not counted', CALENDAR, 'return whole + (to - last) / (returnOf(start, whole + 1) - last);', 'return whole;'],
  ['a Jalali date is looked for on one day only', CALENDAR, '[guess, guess - 1, guess + 1]', '[guess]'],
  ['any day of the Jalali month will do', CALENDAR, ' && back.day === day) return', ') return'],

  ['elapsed time is rounded up', DERIVE, 'fact.integer === true ? Math.floor(x) : x', 'fact.integer === true ? Math.ceil(x) : x'],
  ['elapsed time is not rounded', DERIVE, 'fact.integer === true ? Math.floor(x) : x', 'x'],
  [
    'elapsed time is counted from the wrong end',
    DERIVE,
    'high: whole(monthsBetween(date.low, today) / scale)',
    'high: whole(monthsBetween(date.high, today) / scale)',
  ],
  ['a date may lie after today', DERIVE, 'Math.min(date.high, today)', 'date.high'],
  ['years are months', DERIVE, "const scale = convert(1, fact.unit, 'mo');", "const scale = convert(1, 'mo', 'mo');"],
  ['a year is over when it has begun', DERIVE, 'source.integer === true ? value.high + 1 : value.high', 'value.high'],
  ['converted: the least is too great', DERIVE, 'low: Math.floor(scaled(value.low))', 'low: Math.ceil(scaled(value.low))'],
  ['converted: the greatest is too great', DERIVE, 'Math.ceil(scaled(value.high + 1)) - 1', 'Math.ceil(scaled(value.high + 1))'],
  ['what follows sometimes follows always', DERIVE, 'when === undefined || when(known) === TRUE', 'when === undefined || true'],
  ['what follows sometimes follows unless it is false', DERIVE, 'when(known) === TRUE', 'when(known) !== 0'],
  ['a bounded fact is its least', DERIVE, 'high: greatest(known)', 'high: least(known)'],
  ['from is passed over', DERIVE, 'from ?? target.range.min', 'target.range.min'],
  ['to is passed over', DERIVE, 'to ?? target.range.max', 'target.range.max'],
  ['an unknown value is derived', DERIVE, 'if (bits < 0) throw', 'if (bits < -9) throw'],

  [
    'a blank is the least it can be',
    DICTIONARY,
    "{ kind: 'range', low: fact.range.min, high: fact.range.max }",
    "{ kind: 'range', low: fact.range.min, high: fact.range.min }",
  ],
  ['a blank yes-or-no is no', DICTIONARY, 'choice(0b11)', 'choice(0b01)'],
  [
    'a blank choice leaves out the last option',
    DICTIONARY,
    'choice(2 ** fact.options.length - 1)',
    'choice(2 ** (fact.options.length - 1) - 1)',
  ],
  [
    'a blank set is empty',
    DICTIONARY,
    "{ kind: 'subset', certain: 0, possible: 2 ** fact.options.length - 1 }",
    "{ kind: 'subset', certain: 0, possible: 0 }",
  ],
  ['a blank date has no end', DICTIONARY, '{ ...possible, high: today }', 'possible'],
  ['rules read dates', DICTIONARY, "case 'date':\n      return [];", "case 'date':\n      return [[fact.id, { kind: 'range', slot }]];"],
  ['an id may be used twice', DICTIONARY, 'if (slots.size !== facts.length) throw', 'if (slots.size > facts.length) throw'],
  ['groups stand as they come', DICTIONARY, '.sort((a, b) => a.order - b.order)', ''],

  ['answers are passed over', KNOWN, 'answer === undefined ? undefined : possibleOf(fact, answer)', 'undefined'],
  ['facts are narrowed once only', KNOWN, "if (outcome === 'narrowed') changed = true;", ''],
  ['a contradicted answer is dropped alone', KNOWN, 'conflict.answers.includes(id)', 'conflict.answers[0] === id'],
  ['a conflict is dropped silently', KNOWN, 'conflicts.push(...found);', ''],
  [
    'the order of the answers decides what contradicts',
    KNOWN,
    'dictionary.facts.flatMap(({ id }) => (',
    '[...answers.keys()].flatMap((id) => (',
  ],
  ['everything behind a contradiction is dropped', CONTRADICTION, 'if (!contradicts(left)) left.add(id);', 'left.add(id);'],
  ['what disagrees with one of them still counts', CONTRADICTION, 'if (found.every((other) => all.has(other))) break;', 'break;'],
  ['a contradiction is passed over', KNOWN, "if (after === undefined) return 'contradiction';", "if (after === undefined) return 'same';"],
  ['a new answer takes the place of what is known', KNOWN, 'now[slot] = after;', 'now[slot] = possible;'],
  [
    'answers of whole facts are not moved to whole numbers',
    KNOWN,
    'narrowSlot(now, slot, wholeNumbers(fact, possible)) === ',
    'narrowSlot(now, slot, possible) === ',
  ],
  [
    'whole numbers move outwards',
    KNOWN,
    'low: Math.ceil(possible.low), high: Math.floor(possible.high)',
    'low: Math.floor(possible.low), high: Math.ceil(possible.high)',
  ],
  ['only what was answered itself is blamed', KNOWN, 'behind.add(input)', 'answers.has(input)'],

  ['a range may be reversed', READ, "throw new AnswerProblem('reversed')", 'return range.data'],
  ['the last day is of no account', READ, '.first ?? 0) <= today', '.first ?? 0) <= today + 1'],
  ['the first day is of no account', READ, '>= fact.range.min', "!== ''"],
  ['the greatest is out of range', READ, 'z.lte(fact.range.max)', 'z.lt(fact.range.max)'],
  ['the least is out of range', READ, 'z.gte(fact.range.min)', 'z.gt(fact.range.min)'],
  ['a whole number may be half', READ, 'Number.isInteger(n)', 'true'],
  ['the schema of another day is kept', READ, "kept !== undefined && (kept.today === today || fact.type !== 'date')", 'kept !== undefined'],
  ['both ends may be given twice', READ, 'lows.length > 1 || highs.length > 1', 'false'],
  ['ends are not read', READ, 'for (const end of [...lows, ...highs]) readValue(fact, end, today);', ''],

  ['grams in a litre are a tenth', 'src/facts/unit.ts', 'scale: 100 }', 'scale: 10_000 }'],
  ['units of another dimension convert', 'src/facts/unit.ts', ' || a.dimension !== b.dimension', ''],
  ['a comma before three digits is decimal', 'src/facts/number.ts', 'GROUPED.test(latin) || ', ''],
  ['a slash between Latin digits is a decimal point', 'src/facts/number.ts', ' || (isLatin && SLASHED.test(latin))', ''],
  ['Arabic digits are Persian', 'src/facts/number.ts', "['۰', '٠']", "['۰']"],
  ['a check digit is of no account', 'src/facts/codes.ts', 'return sum % 10 === 0;', 'return sum >= 0;'],
];
