// Which column holds which fact, by its heading: what is certain is taken, what is only likely is offered, and the rest is listed.
import { keyOf } from '#app/cohort/import/headerText.ts';
import { CODE_HEADING, type Meaning, matched } from '#app/cohort/import/headings.ts';
import { type Personal, personalHeading, personalValues } from '#app/cohort/import/personal.ts';
import type { ColumnSurvey, Survey } from '#app/cohort/import/survey.ts';
import type { ColumnMapping, DateOrder, Mapping, Target } from '#app/cohort/import/target.ts';
import { NO_UNIT, columnUnit } from '#app/cohort/import/cellFigure.ts';
import { unitsOf } from '#app/entry/figureEnds.ts';
import { unitCode } from '#app/entry/unitWords.ts';
import type { Dictionary } from '#facts/dictionary.ts';

/** What the coordinator must say before every cell of the column can be read. */
export type Ask =
  /** UCUM codes, the fact's own first. */
  | { readonly code: 'unit'; readonly units: readonly string[] }
  /** Nothing in the column tells day from month, or its dates disagree. */
  | { readonly code: 'date-order' };

export type MatchedColumn = {
  readonly column: number;
  readonly heading: string;
  readonly confidence: 'sure' | 'perhaps' | 'none' | 'personal';
  /** Taken, unless the coordinator changes it: only where it is sure. */
  readonly mapping: ColumnMapping | undefined;
  /** What else it could be. */
  readonly perhaps: readonly Target[];
  readonly asks: readonly Ask[];
  /** What it seems to say of the person; then no samples are given. */
  readonly personal: Personal | undefined;
  readonly samples: readonly string[];
  readonly filled: number;
  /** Stands beside the name and was not understood, as a unit of another kind. */
  readonly strange: string | undefined;
};

export function matchColumns(survey: Survey, dictionary: Dictionary): readonly MatchedColumn[] {
  const isOurs = survey.columns.some(({ heading }) => heading === CODE_HEADING);
  const columns = survey.columns.map((column) => matchColumn(column, dictionary, isOurs));
  const codes = columns.filter(({ mapping }) => mapping?.target.kind === 'code');
  if (codes.length < 2) return columns;
  // Which of two is the code is for the coordinator to say.
  return columns.map((column) =>
    codes.includes(column) ? { ...column, confidence: 'perhaps', mapping: undefined, perhaps: [{ kind: 'code' }] } : column,
  );
}

function matchColumn(survey: ColumnSurvey, dictionary: Dictionary, isOurs: boolean): MatchedColumn {
  const { column, heading, samples, filled } = survey;
  const found = matched(heading, dictionary);
  const isCode = found.sure?.target.kind === 'code';
  const personal = found.sure === undefined || isCode ? (personalHeading(heading) ?? personalValues(samples)) : undefined;
  const common = { column, heading, filled, strange: found.strange };
  if (personal !== undefined) {
    return { ...common, confidence: 'personal', mapping: undefined, perhaps: [], asks: [], personal, samples: [] };
  }
  const perhaps = found.perhaps.map(({ target }) => target);
  const meaning = found.sure && (isOurs ? found.sure : withoutIdUnit(found.sure, heading, dictionary));
  const mapping = meaning && mappingFor(meaning, survey, found.order);
  const confidence = mapping !== undefined ? 'sure' : perhaps.length > 0 ? 'perhaps' : 'none';
  const asks = mapping === undefined ? [] : asksOf(mapping, survey, dictionary);
  return { ...common, confidence, mapping, perhaps, asks, personal: undefined, samples };
}

/** “Haemoglobin” is an id of ours, and in the lists of others a word that says no unit. */
function withoutIdUnit(meaning: Meaning, heading: string, { byId }: Dictionary): Meaning {
  const fact = meaning.target.kind === 'fact' ? byId.get(meaning.target.fact) : undefined;
  if (fact?.type !== 'number' || fact.alsoIn === undefined || keyOf(heading) !== keyOf(fact.id)) return meaning;
  const words = fact.id.split(/(?=\p{Lu})/u);
  return words.some((word) => unitCode(word) === fact.unit) ? meaning : { target: meaning.target };
}

/** A heading that its dates contradict does not settle their order. */
function mappingFor({ target, unit }: Meaning, { orders }: ColumnSurvey, said: DateOrder | undefined): ColumnMapping {
  const shown = orders.length === 1 ? orders[0] : undefined;
  const isDenied = said !== undefined && shown !== undefined && said !== shown;
  const order = isDenied ? undefined : (said ?? shown);
  return { target, ...(unit !== undefined && { unit }), ...(order !== undefined && { order }) };
}

/** What is still open, once the column is mapped so. */
export function asksOf({ target, unit, order }: ColumnMapping, survey: ColumnSurvey, dictionary: Dictionary): readonly Ask[] {
  const fact = 'fact' in target ? dictionary.byId.get(target.fact) : undefined;
  if (fact?.type === 'number' && target.kind === 'fact') {
    return columnUnit(fact, unit) === NO_UNIT ? [{ code: 'unit', units: unitsOf(fact) }] : [];
  }
  const isDated = fact?.type === 'date' || target.kind === 'taken-on';
  return isDated && order === undefined && survey.hasYearLast ? [{ code: 'date-order' }] : [];
}

/** What is certain, and nothing else. */
export function certain(columns: readonly MatchedColumn[]): Mapping {
  return new Map(columns.flatMap(({ column, mapping }) => (mapping === undefined ? [] : [[column, mapping] as const])));
}
