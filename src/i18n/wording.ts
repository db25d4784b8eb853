// Rules and reasons as sentences. Labels come from the dictionary; this file only joins them.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, Option } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { formatDay, formatNumber, formatQuantity } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';
import { isolate, type Say } from '#i18n/translate.ts';
import type { Cited } from '#logic/explain.ts';
import type { Comparison, CompareOperator, Rule, Term } from '#logic/expression.ts';
import type { Possible } from '#logic/possible.ts';
import { FALSE } from '#logic/truth.ts';

/** Everything a sentence needs. */
export type Voice = {
  readonly language: Language;
  readonly say: Say;
  readonly dictionary: Dictionary;
  /** Options are called as clinicians call them; as patients do, unless given. */
  readonly audience?: 'clinician';
};

/** A rule as a reader sees it: a sentence, or sentences joined by all, any or not. */
export type Phrase = string | { readonly join: 'all' | 'any' | 'not'; readonly parts: readonly Phrase[] };

/** Short name of a fact, as clinicians label it. */
export function labelOf(id: FactId, { dictionary, language }: Voice): string {
  const fact = dictionary.byId.get(id);
  return fact === undefined ? id : localText(fact.question.clinician, language);
}

/** A fact as the reader is asked for it: a question to a patient, a label to a clinician. */
export function askedAs(fact: Fact, audience: 'patient' | 'clinician', { language }: Voice): string {
  return localText(fact.question[audience], language);
}

export function phraseOf(rule: Rule, voice: Voice): Phrase {
  switch (rule.kind) {
    case 'all':
      return bounded(rule.parts, voice) ?? { join: 'all', parts: rule.parts.map((part) => phraseOf(part, voice)) };
    case 'any':
      return { join: 'any', parts: rule.parts.map((part) => phraseOf(part, voice)) };
    case 'not':
      if (isLeaf(rule.part)) return comparisonInWords(rule.part, true, voice);
      return { join: 'not', parts: [phraseOf(rule.part, voice)] };
    case 'compare':
    case 'choice':
    case 'includes':
      return comparisonInWords(rule, false, voice);
  }
}

/** A comparison as it stands: negated when its truth is false. */
export function citedInWords({ comparison, truth }: Cited, voice: Voice): string {
  return comparisonInWords(comparison, truth === FALSE, voice);
}

function isLeaf(rule: Rule): rule is Comparison {
  return rule.kind === 'compare' || rule.kind === 'choice' || rule.kind === 'includes';
}

/** “from 31 to 46”: a lower and an upper bound on the same fact, said as one. */
function bounded(parts: readonly Rule[], voice: Voice): string | undefined {
  const [low, high] = parts.map(boundOf);
  if (parts.length !== 2 || low === undefined || low.fact !== high?.fact) return undefined;
  const [from, to] = [quantity(low.fact, low.value, voice), quantity(low.fact, high.value, voice)];
  const label = labelOf(low.fact, voice);
  if (low.operator === '>=' && high.operator === '<=') return voice.say('rule.fromTo', { label, from, to });
  return low.operator === '>' && high.operator === '<' ? voice.say('rule.between', { label, from, to }) : undefined;
}

function boundOf(rule: Rule) {
  if (rule.kind !== 'compare' || rule.left.kind !== 'variable' || rule.right.kind !== 'number') return undefined;
  return { fact: rule.left.name, operator: rule.operator, value: rule.right.value };
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const RELATION = {
  '<': 'rule.under',
  '<=': 'rule.atMost',
  '>': 'rule.over',
  '>=': 'rule.atLeast',
  '=': 'rule.is',
  '≠': 'rule.isNot',
} as const;

function comparisonInWords(comparison: Comparison, negated: boolean, voice: Voice): string {
  switch (comparison.kind) {
    case 'compare': {
      const label = termInWords(comparison.left, voice);
      const value =
        comparison.left.kind === 'variable' && comparison.right.kind === 'number'
          ? quantity(comparison.left.name, comparison.right.value, voice)
          : termInWords(comparison.right, voice);
      return voice.say(RELATION[operatorOf(comparison.operator, negated)], { label, value });
    }
    case 'choice': {
      const label = labelOf(comparison.name, voice);
      const [only] = comparison.values;
      if (typeof only === 'boolean')
        return voice.say('rule.is', { label, value: voice.say(only === negated ? 'answer.no' : 'answer.yes') });
      const value = listOf(
        comparison.values.map((option) => optionLabel(comparison.name, String(option), voice)),
        voice,
      );
      return voice.say(negated ? 'rule.isNot' : 'rule.is', { label, value });
    }
    case 'includes':
      return voice.say(negated ? 'rule.isNot' : 'rule.is', {
        label: labelOf(comparison.name, voice),
        value: optionLabel(comparison.name, comparison.option, voice),
      });
  }
}

function operatorOf(operator: CompareOperator, negated: boolean): keyof typeof RELATION {
  if (!negated) return operator;
  return operator === '=' ? '≠' : OPPOSITE[operator];
}

function termInWords(term: Term, voice: Voice): string {
  switch (term.kind) {
    case 'number':
      return formatNumber(term.value, voice.language);
    case 'variable':
      return labelOf(term.name, voice);
    case 'sum':
      return term.parts.map((part) => termInWords(part, voice)).join(' + ');
    case 'difference':
      return `${termInWords(term.left, voice)} − ${termInWords(term.right, voice)}`;
    case 'least':
    case 'greatest':
      return voice.say(term.kind === 'least' ? 'rule.least' : 'rule.greatest', {
        list: term.parts.map((part) => termInWords(part, voice)).join(voice.say('list.comma')),
      });
  }
}

/** A figure of a fact with the fact's unit. */
export function quantity(id: FactId, value: number, { dictionary, language, say }: Voice): string {
  const fact = dictionary.byId.get(id);
  return fact?.type === 'number' ? formatQuantity(value, fact.unit, language, say) : formatNumber(value, language);
}

function optionLabel(id: FactId, option: string, voice: Voice): string {
  const fact = voice.dictionary.byId.get(id);
  if (fact?.type !== 'one-of' && fact?.type !== 'any-of') return option;
  const found = fact.options.find((candidate) => candidate.id === option);
  return found === undefined ? option : optionInWords(found, voice);
}

export function optionInWords({ label, clinic = label }: Option, { language, audience }: Voice): string {
  return localText(audience === 'clinician' ? clinic : label, language);
}

/** What a fact may still be; undefined while nothing at all is known of it. */
export function possibleInWords(fact: Fact, possible: Possible, voice: Voice): string | undefined {
  switch (possible.kind) {
    case 'range':
      return rangeInWords(fact, possible.low, possible.high, voice);
    case 'choice': {
      if (fact.type === 'boolean')
        return possible.options === 0b11 ? undefined : voice.say(possible.options === 0b10 ? 'answer.yes' : 'answer.no');
      if (fact.type !== 'one-of') return undefined;
      const left = fact.options.filter((_, bit) => (possible.options & (1 << bit)) !== 0);
      return left.length === fact.options.length
        ? undefined
        : listOf(
            left.map((option) => optionInWords(option, voice)),
            voice,
          );
    }
    case 'subset': {
      if (fact.type !== 'any-of') return undefined;
      const chosen = fact.options.filter((_, bit) => (possible.certain & (1 << bit)) !== 0);
      if (chosen.length > 0)
        return listOf(
          chosen.map((option) => optionInWords(option, voice)),
          voice,
          'conjunction',
        );
      return possible.possible === 0 ? voice.say('answer.none') : undefined;
    }
  }
}

function rangeInWords(fact: Fact, low: number, high: number, voice: Voice): string | undefined {
  const show = (value: number) => (fact.type === 'date' ? formatDay(value, voice.language) : quantity(fact.id, value, voice));
  if (low === high) return show(low);
  const [isOpenBelow, isOpenAbove] = fact.type === 'number' ? [low <= fact.range.min, high >= fact.range.max] : [false, false];
  if (isOpenBelow) return isOpenAbove ? undefined : voice.say('range.atMost', { value: show(high) });
  if (isOpenAbove) return voice.say('range.atLeast', { value: show(low) });
  return voice.say('range.fromTo', { from: show(low), to: show(high) });
}

/** Names joined by “or” (disjunction) or “and” (conjunction) in the language's own way. */
function listOf(names: readonly string[], { language }: Voice, type: 'conjunction' | 'disjunction' = 'disjunction'): string {
  return new Intl.ListFormat(language.locale, { type }).format(names.map((name) => isolate(name, language)));
}
