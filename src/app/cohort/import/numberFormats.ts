// Which cell styles of a workbook show a figure as something else than it is: as a percentage, or with zeros before it.

export type Shown = 'percent' | { readonly digits: number };

const PERCENT_IDS = new Set(['9', '10']);
const ZEROS = /^0{2,}$/;
/** Texts in quotes, and single letters behind a stroke, show as they are. */
const LITERALS = /"[^"]*"|\\./g;

/** By the number of the style, as cells name it. */
export function shownBy(styles: string): ReadonlyMap<string, Shown> {
  const formats = new Map(
    [...styles.matchAll(tag('numFmt'))].map(([text]) => [attribute(text, 'numFmtId'), attribute(text, 'formatCode')]),
  );
  const [, section = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  const shown = new Map<string, Shown>();
  for (const [place, [text]] of [...section.matchAll(tag('xf'))].entries()) {
    const id = attribute(text, 'numFmtId') ?? '';
    const how = howShown(id, formats.get(id));
    if (how !== undefined) shown.set(String(place), how);
  }
  return shown;
}

function howShown(id: string, format = ''): Shown | undefined {
  const bare = format.replaceAll('&quot;', '"').replaceAll(LITERALS, '');
  if (PERCENT_IDS.has(id) || bare.includes('%')) return 'percent';
  return ZEROS.test(format) ? { digits: format.length } : undefined;
}

const tag = (name: string) => new RegExp(String.raw`<(?:\w+:)?${name}\b[^>]*>`, 'g');

/** Undefined where it is not there. The text is one opening tag. */
export function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(text);
  return found?.[1] ?? found?.[2];
}
