// What facts may become: each fault is named, and what is right is not.
import { expect, test } from 'vitest';
import { anyOf, boolean, date, number, oneOf } from '../../facts/example.ts';
import { catalogue, only } from './planting.ts';
import type { Fact } from '#facts/fact.ts';
import { lintFacts } from '#trials/lint/lintFacts.ts';
import { lintLater } from '#trials/lint/lintLater.ts';

const post = oneOf('post', ['keeper', 'cook', 'guest']);
const ill = boolean('ill');
const height = number('height', { max: 250 });
const tongues = anyOf('tongues', ['welsh', 'norse']);
const months = number('months', { unit: 'mo', max: 90, derive: [{ elapsed: { since: 'start' } }] });

test.each<[string, Fact, Fact['later'], readonly string[]]>([
  ['nothing', post, undefined, []],
  ['a choice that stays', post, 'same', []],
  ['a choice that changes', post, { keeper: ['cook', 'guest'], cook: [] }, []],
  ['yes that stays', ill, { true: [] }, []],
  ['a number that falls', height, 'falls', []],
  ['a set that stays', tongues, 'same', []],
  ['a date that stays', date('start'), 'same', []],
  ['from an option that is none', post, { pilot: [] }, ['"later" names “pilot”, which is no answer to it']],
  ['to an option that is none', post, { cook: ['keeper', 'pilot'] }, ['"later" names “pilot”, which is no answer to it']],
  ['yes by another name', ill, { yes: ['no'] }, ['yes', 'no'].map((name) => `"later" names “${name}”, which is no answer to it`)],
  ['a choice that falls', post, 'falls', ['only a number can fall']],
  ['a date that falls', date('start'), 'falls', ['only a number can fall']],
  ['a number by options', height, { tall: [] }, ['"later" cannot go by options here']],
  ['a set by options', tongues, { welsh: [] }, ['"later" cannot go by options here']],
  ['a date by options', date('start'), {}, ['"later" cannot go by options here']],
  ['a time that stays', months, 'same', ['"later" is said of a time since a date']],
  ['a time that falls', months, 'falls', ['"later" is said of a time since a date']],
])('%s', (_, fact, later, expected) => {
  const said = lintLater({ ...fact, later });
  expect(said.map(({ says }) => says)).toEqual(expected);
  for (const { wayOut } of said) expect(wayOut).not.toBe('');
});

test('the linter of facts asks', () => {
  const { dictionary } = catalogue({ facts: only({ ...ill, later: { yes: [] } }), trials: [] });
  expect(lintFacts(dictionary, undefined).map(({ place, says }) => [place, says])).toEqual([
    ['ill', '"later" names “yes”, which is no answer to it'],
  ]);
});
