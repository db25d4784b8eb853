// The month or the year in place of a time: chosen from lists, in either calendar, never typed.
import { useState } from 'react';
import { isDated } from '#app/ask/choices.ts';
import { datedParts } from '#app/datedParts.ts';
import { usePage } from '#app/page.ts';
import { readingOf } from '#app/reading.ts';
import { type Calendar, typedDate } from '#app/typedDate.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { monthName } from '#app/ui/monthName.ts';
import type { Answer } from '#facts/answer.ts';
import { civilDate, jalaliDate, spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import { formatNumber } from '#i18n/format.ts';

type Props = {
  readonly fact: Extract<Fact, { type: 'date' }>;
  /** Also an answer that is no date, as a range of figures. */
  readonly answer: Answer | undefined;
  readonly onGive: (answer: Answer | undefined) => void;
};

export function MonthOrYear({ fact, answer, onGive }: Props) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const given = answer === undefined ? undefined : datedParts(answer, language.calendar, today);
  const [calendar, setCalendar] = useState<Calendar>(given?.calendar ?? language.calendar);
  const shown = given?.calendar === calendar ? given : { year: '', month: '' };
  const put = (year: string, month: string) => onGive(readingOf(fact, () => typedDate({ year, month }, calendar, today), today).answer);
  const dateOf = calendar === 'jalali' ? jalaliDate : civilDate;
  const [now, first] = [dateOf(today), dateOf(spanOf(fact.range.min)?.first ?? 0)];
  const years = Array.from({ length: now.year - first.year }, (_, index) => now.year - index);
  const months = Array.from({ length: shown.year === String(now.year) ? now.month : 12 }, (_, index) => index + 1);
  return (
    <div className="ask-date">
      <div className="toggles" role="group" aria-label={say('field.calendar')}>
        {(['gregorian', 'jalali'] as const).map((kind) => (
          <button key={kind} type="button" className="big" aria-pressed={calendar === kind} onClick={() => setCalendar(kind)}>
            {say(`field.${kind}`)}
          </button>
        ))}
      </div>
      <label className="figure-field">
        <span>{say('field.year')}</span>
        <select value={shown.year} onChange={({ target }) => put(target.value, '')}>
          <option value="">{say('ask.noYear')}</option>
          {years.map((year) => (
            <option key={year} value={String(year)}>
              {formatNumber(year, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="figure-field">
        <span>{say('field.month')}</span>
        <select value={shown.month} disabled={shown.year === ''} onChange={({ target }) => put(shown.year, target.value)}>
          <option value="">{say('field.monthAny')}</option>
          {months.map((month) => (
            <option key={month} value={String(month)}>
              {monthName(month, calendar, language)}
            </option>
          ))}
        </select>
      </label>
      <p className="help" aria-live="polite">
        {answer !== undefined && isDated(fact, answer) && say('field.kept', { value: answerInWords(fact, answer, voice) })}
      </p>
    </div>
  );
}
