// Coded answers: what says yes and what says no to any question, and which finding is the contrary of which.
import type { Fact } from '#facts/fact.ts';
import type { CodeIndex } from '#formats/fhir/codeIndex.ts';
import type { Coding } from '#formats/fhir/elements.ts';
import { LOINC, SNOMED, systemName } from '#formats/fhir/systems.ts';

const key = (system: string, code: string): string => `${systemName(system)}|${code}`;

/** Positive, Detected, Reactive, Yes. */
const YES: ReadonlySet<string> = new Set([
  key(SNOMED, '10828004'),
  key(SNOMED, '260373001'),
  key(SNOMED, '11214006'),
  key(SNOMED, '373066001'),
  key(LOINC, 'LA6576-8'),
  key(LOINC, 'LA11882-0'),
  key(LOINC, 'LA33-6'),
]);

/** Negative, Not detected, Non-reactive, No. */
const NO: ReadonlySet<string> = new Set([
  key(SNOMED, '260385009'),
  key(SNOMED, '260415000'),
  key(SNOMED, '131194007'),
  key(SNOMED, '373067005'),
  key(LOINC, 'LA6577-6'),
  key(LOINC, 'LA11883-8'),
  key(LOINC, 'LA32-8'),
]);

/** A finding, and the one that it denies: Not pregnant, Pregnant. */
const CONTRARY: ReadonlyMap<string, Coding> = new Map([[key(SNOMED, '60001007'), { system: SNOMED, code: '77386006' }]]);

/** Undefined where the codes say neither, or both. A finding that is the fact itself says yes. */
export function yesOrNo(codings: readonly Coding[], fact: Fact, codes: CodeIndex): boolean | undefined {
  const said = new Set(codings.flatMap((coding) => oneAnswer(coding, fact, codes) ?? []));
  return said.size === 1 ? said.has(true) : undefined;
}

function oneAnswer(coding: Coding, fact: Fact, codes: CodeIndex): boolean | undefined {
  const { system, code } = coding;
  if (system === undefined || code === undefined) return undefined;
  const name = key(system, code);
  if (YES.has(name)) return true;
  if (NO.has(name)) return false;
  const isOfFact = (other: Coding) => codes([other], 'illness').some((match) => match.fact === fact);
  if (isOfFact(coding)) return true;
  const contrary = CONTRARY.get(name);
  return contrary !== undefined && isOfFact(contrary) ? false : undefined;
}
