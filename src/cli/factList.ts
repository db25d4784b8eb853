// The dictionary for strangers: every fact with its bounds, words and answers it takes, enough to write candidates.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export function listFacts(dictionary: Dictionary, trials: readonly Trial[]): readonly object[] {
  return dictionary.groups.flatMap(({ id: group, facts }) =>
    facts.map((fact) => ({
      id: fact.id,
      group,
      type: fact.type,
      ...boundsOf(fact),
      settledBy: fact.settledBy,
      effort: fact.effort,
      asked: fact.asked ?? true,
      ...(fact.askedWhen === undefined ? {} : { askedWhen: fact.askedWhen }),
      ...(fact.derive === undefined ? {} : { derivedFrom: inputsOf(fact, dictionary) }),
      codes: fact.codes,
      question: fact.question,
      help: fact.help,
      answerForms: answerForms(fact),
      readBy: trials.filter((trial) => readsOf(trial, dictionary).has(fact.id)).map(({ number }) => number),
    })),
  );
}

function boundsOf(fact: Fact): object {
  switch (fact.type) {
    case 'number': {
      const { unit, range, plausible, integer, levels } = fact;
      return { unit, integer: integer ?? false, range, plausible, ...(levels === undefined ? {} : { levels }) };
    }
    case 'boolean':
      return {};
    case 'one-of':
    case 'any-of':
      return { options: fact.options };
    case 'date':
      return { range: { min: fact.range.min, max: 'today' } };
  }
}

/** Answers that the fact takes, one of each form. */
export function answerForms(fact: Fact): readonly unknown[] {
  return [...formsOf(fact), 'not sure'];
}

function formsOf(fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case 'number': {
      const { min, max } = fact.plausible;
      const [low, high] = [Math.ceil(min + (max - min) / 4), Math.floor(max - (max - min) / 4)];
      return [low, { from: low, to: high }, { from: low }, { above: low }, { to: high }, { below: high }];
    }
    case 'boolean':
      return [true, false];
    case 'one-of': {
      const ids = fact.options.map(({ id }) => id);
      return [ids[0], { among: ids.slice(0, 2) }];
    }
    case 'any-of': {
      const [first = '', second = ''] = fact.options.map(({ id }) => id);
      return [[], [first], { [first]: true, [second]: 'not sure' }, { [first]: false }];
    }
    case 'date':
      return ['2020', '2020-03', '2020-03-15', { from: '2019', to: '2020-06' }, { from: '2020' }, { to: '2020' }];
  }
}

function inputsOf({ id }: Fact, { narrowings }: Dictionary): readonly FactId[] {
  return [...new Set(narrowings.filter(({ target }) => target === id).flatMap(({ inputs }) => inputs))];
}

/** The facts that a trial's criteria read, and those that these follow from. */
function readsOf(trial: Trial, { narrowings }: Dictionary): ReadonlySet<FactId> {
  const reads = new Set(trial.criteria.flatMap(factsOf));
  for (const id of reads) for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) reads.add(input);
  return reads;
}
