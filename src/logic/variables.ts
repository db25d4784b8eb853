// Which variables a rule or a term reads, each once, in the order they stand.
import type { Rule, Term } from '#logic/expression.ts';

export function variablesOf(rule: Rule): readonly string[] {
  return [...new Set(namesIn(rule))];
}

export function variablesOfTerm(term: Term): readonly string[] {
  return [...new Set(namesInTerm(term))];
}

function namesIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts.flatMap(namesIn);
    case 'not':
      return namesIn(rule.part);
    case 'compare':
      return [...namesInTerm(rule.left), ...namesInTerm(rule.right)];
    case 'choice':
    case 'includes':
      return [rule.name];
  }
}

function namesInTerm(term: Term): readonly string[] {
  switch (term.kind) {
    case 'number':
      return [];
    case 'variable':
      return [term.name];
    case 'sum':
    case 'least':
    case 'greatest':
      return term.parts.flatMap(namesInTerm);
    case 'difference':
      return [...namesInTerm(term.left), ...namesInTerm(term.right)];
  }
}
