import { expect, it } from 'vitest';
import { atSite, catalogueOf, criterion, trialFile } from '../trials/example.ts';
import { realWorld } from '../laws/worlds.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { criterionColumn, screeningView, verdictColumn } from '#sql/screeningView.ts';
import type { Trial } from '#trials/trial.ts';

const names = (trial: Trial) => [verdictColumn(trial), ...trial.criteria.map((one) => criterionColumn(trial, one))];

it('names a column for each criterion that is settled before enrolment, and no two alike', () => {
  const all = realWorld()
    .trials.flatMap(names)
    .filter((name) => name !== undefined);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('nct02116634_fvc_50');
  expect(all).not.toContain('nct02116634_consent');
  for (const name of all) expect(name).toMatch(/^[a-z0-9_]{1,63}$/);
});

it('shortens what PostgreSQL would cut, so that names stay apart', () => {
  const long = 'so-long-that-nobody-would-ever-want-to-read-all-of-it-to-the-end';
  const rule = { '>=': [{ var: 'skill1' }, 2] };
  const { trials, dictionary } = catalogueOf(
    trialFile('LIGHT-1', [criterion(`${long}-a`, 'inclusion', rule), criterion(`${long}-b`, 'inclusion', rule), atSite('oath')]),
  );
  const [trial] = trials;
  if (trial === undefined) throw new Error('the trial was refused');
  const [, a = '', b = '', site] = names(trial);
  expect([a.length, b.length, a === b, site]).toEqual([63, 63, false, undefined]);
  expect(screeningView(trials, dictionary, DIALECTS.postgres, 'known')).toContain(`"${b}"`);
});
