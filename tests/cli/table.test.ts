// The table for people: recruitment before the verdict, the verdict in words, what decided it, what is missing.
import { describe, expect, it } from 'vitest';
import { openLanguages } from '#cli/languages.ts';
import { openRules } from '#cli/openRules.ts';
import { reportOn } from '#cli/report.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { tableFrame } from '#cli/table.ts';
import { widthOf } from '#cli/layout.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Language } from '#i18n/language.ts';

const rules = openRules(PACKAGE_ROOT);
const languages = openLanguages(PACKAGE_ROOT);
const TODAY = spanOf('2026-11-22')?.first ?? 0;
const bold = (text: string) => text;

function inLanguage(code: string): Language {
  const found = languages.find((language) => language.code === code);
  if (found === undefined) throw new RangeError(`no language ${code}`);
  return found;
}

function table(answers: object, code = 'en', width = 100): string {
  const { answers: read } = readAnswers(rules.dictionary, answers, TODAY);
  const report = reportOn({ id: 'a', today: TODAY, answers: read, reportedBy: 'patient' }, rules.trials, rules.dictionary);
  return tableFrame(rules, { language: inLanguage(code), width, bold }).candidate(report, true);
}

/** The part on one trial, below the table. */
const part = (text: string, number: string) => text.split('\n\n').find((block) => block.startsWith(number)) ?? '';

describe('the table', () => {
  it('has a row for each trial, recruitment before the verdict', () => {
    const text = table({}, 'en', 180);
    expect(text.split('\n')[0]).toBe('Candidate a, 22 November 2026');
    expect(text).toMatch(/^Registry number +Recruitment +Result +Pass +Fail +Not known$/m);
    for (const { number } of rules.trials)
      expect(text).toMatch(new RegExp(`^${number} .*\\(read on \\d+ \\w+ \\d{4}\\) +Cannot tell yet +0 +0 +\\d+$`, 'm'));
  });

  it('says which criteria were not met, and only these', () => {
    const text = table({ diagnosis: 'als', fvc: 20 });
    expect(part(text, 'NCT01759797')).toMatch(/Decided by\n +fvc-40: FVC at least 40 % of predicted$/);
    expect(text).toContain('Does not meet one of the');
  });

  it('says what is missing by name and id, what to ask the study team, and what rests on the person’s word', () => {
    const open = part(table({ diagnosis: 'als', neurologistConfirmed: true, elEscorial: 'possible', alsForm: 'sporadic' }), 'NCT01759797');
    expect(open).toMatch(/Only the study team can say\n +Does “definitive diagnosis” mean/);
    expect(open).toMatch(/Still missing, the easiest first\n +ALSFRS-R total, 0 to 48 \[alsfrsrTotal\]/);
    expect(open).toContain('[fvc]');
    expect(open).toMatch(/to be confirmed by the clinic\.\n +als-sporadic: Sporadic ALS$/);
  });

  it('says which answers contradict each other', () => {
    expect(table({ birthDate: '1970', ageYears: 20 }).replaceAll(/\s+/g, ' ')).toContain(
      'Until one is changed, we use none of them: Age, completed years [ageYears] · Date of birth [birthDate] Registry number',
    );
  });

  it.each(languages.map(({ code }) => code))('fits the screen, and has a word for everything (%s)', (code) => {
    for (const width of [80, 100, 160]) {
      const text = table({ diagnosis: 'als', fvc: 20, birthDate: '1970', ageYears: 20 }, code, width);
      expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
      expect(text).not.toMatch(/\{\w+\}|\b(?:table|results?|verdict|recruitment|problem|trial)\.[a-z]/);
    }
  });

  it('is Persian in Persian: words, digits, calendar', () => {
    const text = table({ diagnosis: 'als', fvc: 20 }, 'fa');
    expect(text).toContain('۱ آذر ۱۴۰۵');
    expect(text).toContain('\u2066FVC\u2069 دست‌کم ۴۰ درصد');
    expect(text.replaceAll(/[\u2066\u2068][A-Za-z][^\u2069]*\u2069/g, '')).not.toMatch(/[0-9]|[يك]/);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('\u200f'))).toEqual([]);
  });

  it('names trials that were left out, at its end', () => {
    const refused = [{ file: 'rules/trials/X.json', place: 'age', message: 'is no rule' }];
    const { tail } = tableFrame({ ...rules, refused }, { language: inLanguage('en'), width: 100, bold });
    expect(tail).toMatch(/^1 trial file was refused and is not checked:\nrules\/trials\/X\.json: age: is no rule\nOnly the study team/);
  });

  it('says at its end who decides, and by which version and rules it goes', () => {
    const { tail } = tableFrame(rules, { language: inLanguage('en'), width: 100, bold });
    expect(tail).toMatch(/^Only the study team decides who takes part\.\nAn aid to screening/);
    expect(tail).toContain(`${rules.version}, rules ${rules.hash}.`);
  });
});
