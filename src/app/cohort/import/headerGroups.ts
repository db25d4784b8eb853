// The row above the headings where it groups them: “Family history” over “cancer”, which then is not the candidate’s own.
import { keyOf } from '#app/cohort/import/headerText.ts';
import { matched } from '#app/cohort/import/headings.ts';
import { isBlankRow, type Row } from '#app/cohort/import/table.ts';
import { isSameTarget } from '#app/cohort/import/target.ts';
import type { Dictionary } from '#facts/dictionary.ts';

/** Groups that change nothing of what stands under them. */
const PLAIN = new Set(
  (
    'patient, patient data, patient information, demographics, demographic data, general, general information, clinical, clinical data, ' +
    'clinical features, lab, labs, laboratory, lab data, laboratory data, tests, blood, blood tests, serology, viral markers, respiratory, ' +
    'pulmonary function, comorbidities, medical history, past medical history, treatment, treatments, drugs, medication, medications, ' +
    'مشخصات, مشخصات بیمار, اطلاعات بیمار, اطلاعات بالینی, آزمایش‌ها, آزمایشات, آزمایشگاه, بیماری‌های همراه, سوابق پزشکی, درمان, داروها'
  )
    .split(', ')
    .map(keyOf),
);

/** By column; empty where nothing groups it. A cell that spans several columns stands in the first of them. */
export function groupsIn(above: Row | undefined, own: Row): readonly string[] | undefined {
  if (above === undefined || isBlankRow(above) || isTitle(above, own)) return undefined;
  let group = '';
  return own.cells.map((_, column) => {
    const cell = above.cells[column]?.trim() ?? '';
    group = cell === '' ? group : cell;
    return group;
  });
}

/** Alone in the first column above a heading, or “Exported on:” with what is said of it. */
function isTitle(above: Row, own: Row): boolean {
  const [first = '', ...others] = above.cells.map((cell) => cell.trim());
  const isAlone = others.every((cell) => cell === '') && (own.cells[0] ?? '').trim() !== '';
  return first !== '' && (isAlone || first.endsWith(':'));
}

/** A heading that is certain by itself alone is so no longer: it is offered, with its group beside it. */
export function withGroup(heading: string, group: string, dictionary: Dictionary): string {
  if (group === '' || heading === group || heading.startsWith(`${group} `) || PLAIN.has(keyOf(group))) return heading;
  const [target, above] = [heading, group].map((text) => matched(text, dictionary).sure?.target);
  if (target === undefined || !('fact' in target) || (above !== undefined && isSameTarget(above, target))) return heading;
  const both = `${group} ${heading}`;
  return matched(both, dictionary).sure === undefined ? `${heading} (${group})` : both;
}
