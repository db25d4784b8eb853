// The items of a scale written in one go, with or without the total behind them: “4-4-3-… = 42”, “4/4/3/…”, “444233444444”.
import { cleaned } from '#app/entry/cleaned.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import { parseTerm } from '#logic/parse.ts';
import { variablesOfTerm } from '#logic/variables.ts';

export type ScoreLine = {
  readonly items: readonly string[];
  readonly total: string | undefined;
  /** They add up to another figure than the total. */
  readonly otherSum: { readonly sum: number; readonly typed: number } | undefined;
};

const DIGIT = '[0-9۰-۹٠-٩]';
const ITEM = '[0-9۰-۹٠-٩?؟]';
const ITEMS = new RegExp(String.raw`^(?:${DIGIT}{3,}|${ITEM}(?: ?[-–—/+.,،;؛|] ?${ITEM}| ${ITEM}){2,})$`, 'u');
const OUT_OF = String.raw`(?: ?(?:\/|out of|of|از) ?${DIGIT}+)?`;
const TOTAL = new RegExp(
  String.raw`^(.+?) ?(?:\((${DIGIT}{1,2}${OUT_OF})\)|(?:=|total|sum|جمع|مجموع) ?[:=]? ?(${DIGIT}{1,2}${OUT_OF}))$`,
  'u',
);

/** Undefined for anything else. */
export function scoreLine(text: string): ScoreLine | undefined {
  const typed = cleaned(text);
  const [, before, inBrackets, after] = TOTAL.exec(typed) ?? [];
  const list = before?.replace(/[ ,،;؛]+$/u, '') ?? typed;
  if (!ITEMS.test(list)) return undefined;
  const items = list.match(new RegExp(ITEM, 'gu')) ?? [];
  const total = inBrackets ?? after;
  const [sum, behind] = [sumOf(items), figureIn(total ?? '')];
  const isOther = sum !== undefined && behind !== undefined && sum !== behind;
  return { items, total, otherSum: isOther ? { sum, typed: behind } : undefined };
}

function figureIn(text: string): number | undefined {
  return wholeNumber(/^\d+/.exec(latinDigits(text))?.[0]);
}

/** Undefined where one of them is not known. */
function sumOf(items: readonly string[]): number | undefined {
  const figures = items.flatMap((item) => figureIn(item) ?? []);
  return figures.length < items.length ? undefined : figures.reduce((sum, figure) => sum + figure, 0);
}

/** The levels that a fact is the very sum of, directly or through other sums; none of any other. */
export function itemsOf({ derive = [] }: Fact, dictionary: Dictionary): ReadonlySet<FactId> {
  const items = new Set<FactId>();
  for (const derivation of derive) {
    if (!('is' in derivation)) continue;
    for (const id of summands(derivation.is, dictionary)) {
      const fact = dictionary.byId.get(id);
      if (fact === undefined) continue;
      if (fact.type === 'number' && fact.levels !== undefined) items.add(id);
      else for (const item of itemsOf(fact, dictionary)) items.add(item);
    }
  }
  return items;
}

function summands(raw: unknown, { variables }: Dictionary): readonly FactId[] {
  return typeof raw === 'object' ? variablesOfTerm(parseTerm(raw, variables)) : [];
}
