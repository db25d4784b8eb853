// The real rules with one thing changed, to see whether the linter finds it.
import { PACKAGE_ROOT, readRulesFolder } from '#cli/rulesFolder.ts';
import type { CatalogueFiles } from '#trials/catalogue.ts';
import type { Finding } from '#trials/lint/finding.ts';
import { lint } from '#trials/lint/lint.ts';

export const LANGUAGES = ['en', 'fa'];

export const { files: REAL } = readRulesFolder(PACKAGE_ROOT);

type Open = Record<string, unknown>;

/** `path` leads to what is set, as `criteria/fvc-40/rule`: keys, places or ids; undefined takes it away. */
export function planted(file: string, path: string, value: unknown): readonly Finding[] {
  const files = structuredClone(REAL) as { readonly [kind in keyof CatalogueFiles]: Map<string, unknown> };
  const kind = file.startsWith('seeds') ? 'records' : file.startsWith('rules/facts') ? 'facts' : 'trials';
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  const place = steps.reduce((part, step) => inside(part, step), files[kind].get(file));
  if (value === undefined) delete (place as Open)[last];
  else (place as Open)[keyOf(place, last)] = value;
  return lint(files, LANGUAGES);
}

function inside(part: unknown, step: string): unknown {
  const found = (part as Open)[keyOf(part, step)];
  if (found === undefined) throw new RangeError(`there is no ${step} to plant in`);
  return found;
}

function keyOf(part: unknown, step: string): string {
  if (!Array.isArray(part)) return step;
  const index = part.findIndex((one) => (one as Open)['id'] === step);
  return index < 0 ? step : String(index);
}
