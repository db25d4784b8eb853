// What facts may become: of options that there are, and falling only what is a number and does not count time.
import type { Fact } from '#facts/fact.ts';
import type { Finding } from '#trials/lint/finding.ts';

type Said = Pick<Finding, 'says' | 'wayOut'>;

export function lintLater(fact: Fact): readonly Said[] {
  const { later } = fact;
  if (later === undefined) return [];
  const countsTime = fact.derive?.some((derivation) => 'elapsed' in derivation) === true;
  if (countsTime) return [{ says: '"later" is said of a time since a date', wayOut: 'say "same" of the date, where it never comes again' }];
  if (later === 'same') return [];
  if (later === 'falls')
    return fact.type === 'number' ? [] : [{ says: 'only a number can fall', wayOut: 'say what each option may become' }];
  const options = optionsOf(fact);
  if (options === undefined) return [{ says: `"later" cannot go by options here`, wayOut: 'say "same", or leave it out' }];
  return Object.entries(later)
    .flatMap(([from, to]) => [from, ...to])
    .filter((option) => !options.includes(option))
    .map((option) => ({ says: `"later" names “${option}”, which is no answer to it`, wayOut: `use ${options.join(', ')}` }));
}

/** Undefined where one answer does not stand in the place of another: in a set any number of options hold at once. */
function optionsOf(fact: Fact): readonly string[] | undefined {
  if (fact.type === 'boolean') return ['true', 'false'];
  return fact.type === 'one-of' ? fact.options.map(({ id }) => id) : undefined;
}
