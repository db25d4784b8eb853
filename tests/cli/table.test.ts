// The table for people: recruitment before the verdict, the verdict in words, what decided it, what is missing.
import { describe, expect, it } from 'vitest';
import { openRules } from '#cli/openRules.ts';
import { reportOn } from '#cli/report.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { tableFrame } from '#cli/table.ts';
import { widthOf } from '#cli/layout.ts';
import { LANGUAGES, type Language, WORDS } from '#cli/words.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';

const rules = openRules(PACKAGE_ROOT);
const TODAY = spanOf('2026-11-22')?.first ?? 0;
const bold = (text: string) => text;

function table(answers: object, language: Language = 'en', width = 100): string {
  const { answers: read } = readAnswers(rules.dictionary, answers, TODAY);
  const report = reportOn({ id: 'a', today: TODAY, answers: read, reportedBy: 'patient' }, rules.trials, rules.dictionary);
  return tableFrame(rules, { language, width, bold }).candidate(report, true);
}

/** The part on one trial, below the table. */
const part = (text: string, number: string) => text.split('\n\n').find((block) => block.startsWith(number)) ?? '';

describe('the table', () => {
  it('has a row for each trial, recruitment before the verdict', () => {
    const text = table({}, 'en', 140);
    expect(text.split('\n')[0]).toBe('Candidate a  2026-11-22');
    expect(text).toMatch(/^Trial +Recruitment +Verdict +Pass +Fail +Open$/m);
    for (const { number } of rules.trials)
      expect(text).toMatch(new RegExp(`^${number} .*\\(read\\son\\s\\d{4}-\\d{2}-\\d{2}\\) +cannot tell yet +0 +0 +\\d+$`, 'm'));
  });

  it('says which criteria were not met, and only these', () => {
    const text = table({ diagnosis: 'als', fvc: 20 });
    expect(part(text, 'NCT01759797')).toMatch(/Not met:\n +fvc-40: FVC at least 40 % of predicted$/);
    expect(text).toContain('does not meet one of the');
  });

  it('says what is missing by name and id, what to ask the study team, and what rests on the person’s word', () => {
    const open = part(table({ diagnosis: 'als', neurologistConfirmed: true, elEscorial: 'possible', alsForm: 'sporadic' }), 'NCT01759797');
    expect(open).toMatch(/Ask the study team:\n +Does “definitive diagnosis” mean/);
    expect(open).toMatch(/Still missing:\n +ALSFRS-R total, 0 to 48 \[alsfrsrTotal\]/);
    expect(open).toContain('[fvc]');
    expect(open).toMatch(/Self-reported, to be confirmed:\n +als-sporadic: Sporadic ALS$/);
  });

  it('says which answers contradict each other', () => {
    expect(table({ birthDate: '1970', ageYears: 20 })).toMatch(
      /none of them was used:\n +Age, completed years \[ageYears\] · Date of birth \[birthDate\]\nTrial/,
    );
  });

  it.each(LANGUAGES)('fits the screen (%s)', (language) => {
    for (const width of [80, 100, 160]) {
      const lines = table({ diagnosis: 'als', fvc: 20 }, language, width).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it('is Persian in Persian: words, digits, calendar', () => {
    const text = table({ diagnosis: 'als', fvc: 20 }, 'fa');
    expect(text).toContain('۱۴۰۵/۰۹/۰۱');
    expect(text).toContain('FVC دست‌کم ۴۰ درصد');
    expect(text.replaceAll(/\u2068[^\u2069]*\u2069|\[[^\]]*\]/g, '')).not.toMatch(/[0-9]|[يك]/);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('\u200f'))).toEqual([]);
  });

  it('names trials that were left out, at its end', () => {
    const refused = [{ file: 'rules/trials/X.json', place: 'age', message: 'is no rule' }];
    const { tail } = tableFrame({ ...rules, refused }, { language: 'en', width: 100, bold });
    expect(tail).toContain('left out, since their file is at fault:\nrules/trials/X.json: age: is no rule\n');
  });
});

it('the words are all there, in both languages', () => {
  const { en, fa } = WORDS;
  expect(Object.keys(fa.recruitment)).toEqual(Object.keys(en.recruitment));
  expect(JSON.stringify(fa)).not.toMatch(/[يك]/);
});
