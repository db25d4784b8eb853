// Whether a criterion that fails can change, and which facts would have to. When it would by time alone, the outlook says.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { compile } from '#logic/evaluate.ts';
import type { Comparison, Rule } from '#logic/expression.ts';
import { isSame, type Known } from '#logic/possible.ts';
import { not, type Truth } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { type Course, widened } from '#screening/becoming.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

export type Change = {
  /** Cannot: no reading can pass any more, whatever happens. Not expected: only if something rises that is expected to fall. */
  readonly kind: 'cannot' | 'not-expected' | 'can';
  /** Those that would have to change, in the dictionary's order; where there are several ways, those of all of them. */
  readonly facts: readonly Fact[];
};

/** Of a criterion that fails. It can change where a single reading could come to pass: then it would be in doubt, and no longer fail. */
export function changeOf(criterion: Criterion, known: Known, dictionary: Dictionary): Change {
  const kind = kindOf(criterion, known, dictionary);
  const change = new Changing(known, widenedFor(criterion, known, dictionary, COURSES[kind]), dictionary);
  const ids = new Set(criterion.readings.flatMap(({ rule }) => change.neededFor(rule, criterion.passesWhen)));
  return { kind, facts: dictionary.facts.filter(({ id }) => ids.has(id)) };
}

const COURSES = { can: 'expected', 'not-expected': 'unexpected', cannot: 'ever' } as const;

function kindOf(criterion: Criterion, known: Known, dictionary: Dictionary): Change['kind'] {
  const canPass = (course: Course) => {
    const later = widenedFor(criterion, known, dictionary, course);
    return criterion.readings.some(({ evaluate }) => evaluate(later) !== not(criterion.passesWhen));
  };
  if (canPass('expected')) return 'can';
  return canPass('unexpected') ? 'not-expected' : 'cannot';
}

function widenedFor(criterion: Criterion, known: Known, dictionary: Dictionary, course: Course): Known {
  return widened(known, new Set(factsOf(criterion)), dictionary, course);
}

class Changing {
  readonly #now: Known;
  readonly #later: Known;
  readonly #dictionary: Dictionary;

  constructor(now: Known, later: Known, dictionary: Dictionary) {
    this.#now = now;
    this.#later = later;
    this.#dictionary = dictionary;
  }

  /** None where it need not change, and where it cannot. */
  neededFor(rule: Rule, wanted: Truth): readonly FactId[] {
    const truth = compile(rule, this.#dictionary.variables);
    if (truth(this.#now) !== not(wanted) || truth(this.#later) === not(wanted)) return [];
    switch (rule.kind) {
      case 'all':
      case 'any':
        return rule.parts.flatMap((part) => this.neededFor(part, wanted));
      case 'not':
        return this.neededFor(rule.part, not(wanted));
      case 'compare':
      case 'choice':
      case 'includes':
        return this.#changingIn(rule);
    }
  }

  #changingIn(comparison: Comparison): readonly FactId[] {
    return variablesOf(comparison).filter((id) => {
      const slot = this.#dictionary.variables.get(id)?.slot ?? -1;
      const [now, later] = [this.#now[slot], this.#later[slot]];
      return now !== undefined && later !== undefined && !isSame(now, later);
    });
  }
}
