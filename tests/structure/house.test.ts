import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, filesBelow } from './house.ts';

/** The folders whose every module has a test of the same name. */
const TESTED = ['logic', 'facts', 'trials', 'screening', 'questionnaire', 'cohort', 'sql', 'formats', 'i18n', 'storage'];

const sources = filesBelow('src');
const lines = (text: string) => text.trimEnd().split('\n').length;

it('has a test of the same name for every module of the core', () => {
  const runs = (text: string) => /^export (?:async )?(?:const|let|function|class|\{)/m.test(text);
  const tests = TESTED.flatMap((folder) => filesBelow(`src/${folder}`))
    .filter(({ text }) => runs(text))
    .map(({ path }) => path.replace(/^src\//, 'tests/').replace(/\.tsx?$/, '.test.ts'));
  expect(tests.filter((test) => !existsSync(join(ROOT, test)) && !existsSync(join(ROOT, `${test}x`)))).toEqual([]);
});

describe('files stay short', () => {
  const sizes = sources.map(({ text }) => lines(text)).sort((one, other) => one - other);
  const quantile = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  it('60 lines in the median', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(60);
  });
  it('150 lines at the 90th percentile', () => {
    expect(quantile(0.9)).toBeLessThanOrEqual(150);
  });
});

it('has only the folders of the house in src', () => {
  const folders = new Set(sources.map(({ path }) => path.split('/')[1]));
  const house = [...TESTED, 'app', 'cli'];
  expect([...folders].filter((folder) => folder === undefined || !house.includes(folder))).toEqual([]);
});

it('silences no tool', () => {
  const silenced = [...sources, ...filesBelow('tests')]
    .filter(({ path }) => !path.startsWith('tests/structure/'))
    .filter(({ text }) =>
      /(?:ox|es|style)lint-(?:disable|enable)|@ts-(?:ignore|expect-error|nocheck)|@knip|istanbul ignore|v8 ignore/.test(text),
    );
  expect(silenced.map(({ path }) => path)).toEqual([]);
});
