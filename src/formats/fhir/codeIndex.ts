// Which facts and options of the dictionary a code stands for.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Code, Fact } from '#facts/fact.ts';
import type { Coding } from '#formats/fhir/elements.ts';
import { isWithin, LOINC, speaksOf, systemName, type Topic } from '#formats/fhir/systems.ts';

/**
 * `option`: the code stands for this option, and only ever says yes to it. `isWhole`: the code is the fact itself and can say no as well.
 * So is every LOINC code, for each is a test of the fact; any other only where it is the fact's one code of its system, as it is written
 * in the dictionary, version included: of several each may be a part, as a code inside a block is.
 */
export type Match = {
  readonly fact: Fact;
  readonly option: string | undefined;
  readonly isWhole: boolean;
  /** What it settles by itself; undefined: whatever it says. */
  readonly says: Code['says'];
};

export type CodeIndex = (codings: readonly Coding[], topic: Topic) => readonly Match[];

type Entry = Omit<Match, 'isWhole'> & { readonly system: string; readonly code: string; readonly isAlone: boolean };

export function makeCodeIndex({ facts }: Dictionary): CodeIndex {
  const bySystem = new Map<string, Entry[]>();
  for (const entry of facts.flatMap(entriesOf)) bySystem.set(entry.system, [...(bySystem.get(entry.system) ?? []), entry]);
  return (codings, topic) =>
    codings.flatMap(({ system, code }) => {
      if (system === undefined || code === undefined) return [];
      const name = systemName(system);
      return speaksOf(name, topic) ? (bySystem.get(name) ?? []).flatMap((entry) => matchOf(entry, code)) : [];
    });
}

function matchOf({ fact, option, says, system, code, isAlone }: Entry, given: string): readonly Match[] {
  if (code === given) return [{ fact, option, says, isWhole: option === undefined && (isAlone || system === LOINC) }];
  return isWithin(system, given, code) ? [{ fact, option, says, isWhole: false }] : [];
}

function entriesOf(fact: Fact): readonly Entry[] {
  const entry = ({ system, code, says }: Code, option: string | undefined, all: readonly Code[]): Entry => ({
    fact,
    option,
    says,
    system: systemName(system),
    code,
    isAlone: all.filter((other) => other.system === system).length === 1,
  });
  return [
    ...fact.codes.map((code) => entry(code, undefined, fact.codes)),
    ...optionsOf(fact).flatMap(({ id, codes = [] }) => codes.map((code) => entry(code, id, codes))),
  ];
}

export function optionsOf(fact: Fact): Extract<Fact, { type: 'one-of' }>['options'] {
  return fact.type === 'one-of' || fact.type === 'any-of' ? fact.options : [];
}

/** Ids of the options that bear a code of this system: `wanted`, or any unless given. */
export function optionsWith(fact: Fact, system: string, wanted?: string): readonly string[] {
  const bears = ({ system: given, code }: Code) => systemName(given) === system && (wanted === undefined || code === wanted);
  return optionsOf(fact).flatMap(({ id, codes = [] }) => (codes.some(bears) ? [id] : []));
}
