// The figures that order the questions: shares of options that there are, and quantiles that rise.
import type { Fact } from '#facts/fact.ts';
import type { Finding } from '#trials/lint/finding.ts';

type Said = Pick<Finding, 'says' | 'wayOut'>;

export function lintUsual(fact: Fact): readonly Said[] {
  const { usual } = fact;
  if (usual === undefined) return [];
  return [...lintShares(fact, usual.shares), ...lintQuantiles(fact, usual.quantiles)];
}

function lintShares(fact: Fact, shares: Readonly<Record<string, number>> | undefined): readonly Said[] {
  if (shares === undefined) return [];
  const values = valuesOf(fact);
  const said: Said[] = Object.keys(shares)
    .filter((name) => !values.includes(name))
    .map((name) => ({ says: `"usual" has a share for “${name}”, which is no answer to it`, wayOut: `use ${values.join(', ')}` }));
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  const isFull = Object.keys(shares).length === values.length;
  if (sum > 1 + 1e-9 || (isFull && sum < 1 - 1e-9)) {
    said.push({ says: `the shares of "usual" add up to ${sum.toFixed(3)}`, wayOut: 'let them add up to 1, or leave one out for the rest' });
  }
  return said;
}

function valuesOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'boolean':
      return ['true', 'false'];
    case 'one-of':
      return fact.options.map(({ id }) => id);
    case 'number':
      return (fact.levels ?? []).map(({ value }) => String(value));
    case 'any-of':
    case 'date':
      return [];
  }
}

function lintQuantiles(fact: Fact, quantiles: readonly (readonly [number, number])[] | undefined): readonly Said[] {
  if (quantiles === undefined) return [];
  const isRising = quantiles.every(([value, share], index) => {
    const [before, less] = quantiles[index - 1] ?? [-Infinity, -Infinity];
    return value > before && share > less;
  });
  const isInside =
    fact.type === 'number' &&
    quantiles.every(([value, share]) => value >= fact.range.min && value <= fact.range.max && share >= 0 && share <= 1);
  if (isRising && isInside) return [];
  return [
    {
      says: 'the quantiles of "usual" do not fit',
      wayOut: 'pairs of a value in its range and a share from 0 to 1, both rising, for a number only',
    },
  ];
}
