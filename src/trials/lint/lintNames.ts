// What clinicians call the answers of a list: no name for two of them, and several options together only where there are such options.
import type { Fact } from '#facts/fact.ts';
import type { Names, Text } from '#facts/text.ts';
import type { Finding } from '#trials/lint/finding.ts';

type Said = Pick<Finding, 'says' | 'wayOut'>;

export function lintNames(fact: Fact): readonly Said[] {
  if (fact.type === 'boolean') return twice([namesIn(undefined, fact.also?.yes), namesIn(undefined, fact.also?.no)]);
  if (fact.type !== 'one-of' && fact.type !== 'any-of') return [];
  const options = fact.options.map(({ label, clinic = label, also }) => namesIn(clinic, also));
  if (fact.type === 'any-of') return twice(options);
  const together = fact.together ?? [];
  const ids = fact.options.map(({ id }) => id);
  const unknown = together.flatMap(({ among }) => among.filter((id) => !ids.includes(id)));
  return [
    ...twice([...options, ...together.map(({ label, also }) => namesIn(label, also))]),
    ...unknown.map((id) => ({ says: `"together" names “${id}”, which is no option`, wayOut: `use ${ids.join(', ')}` })),
  ];
}

/** As they are compared when they are typed: without spaces and signs. */
function namesIn(label: Text | undefined, also: Names | undefined): ReadonlySet<string> {
  const all = [...Object.values(label ?? {}), ...Object.values(also ?? {}).flat()];
  return new Set(all.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')));
}

function twice(answers: readonly ReadonlySet<string>[]): readonly Said[] {
  const all = answers.flatMap((names) => [...names]);
  const found = new Set(all.filter((name, index) => all.indexOf(name) !== index));
  return [...found].map((name) => ({ says: `two of its answers are called “${name}”`, wayOut: 'let each name mean one answer' }));
}
