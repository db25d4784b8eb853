// What the values of a column mean, where a fact is chosen from a list: for clinics with words of their own.
import type { ColumnView } from '#app/cohort/importApi.ts';
import type { ColumnMapping } from '#app/cohort/import/target.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import type { Voice } from '#i18n/wording.ts';

type Props = { readonly column: ColumnView; readonly now: ColumnMapping; readonly onMap: (now: ColumnMapping) => void };

/** As the cells say it. */
const AS_READ = '\u0000';

export function ValueMap({ column, now, onMap }: Props) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { target, values = [] } = now;
  const fact = target.kind === 'fact' ? catalogue.dictionary.byId.get(target.fact) : undefined;
  const meanings = fact === undefined || target.kind !== 'fact' ? [] : meaningsOf(fact, target.option, voice);
  if (column.distinct === undefined || meanings.length === 0) return null;
  const chosen = new Map(values);
  const choose = (text: string, meaning: string) => {
    const rest = values.filter(([other]) => other !== text);
    onMap({ ...now, values: meaning === AS_READ ? rest : [...rest, [text, meaning]] });
  };
  return (
    <details open={values.length > 0}>
      <summary>{say('import.values', { count: column.distinct.size })}</summary>
      <ul className="plain import-values">
        {[...column.distinct].map(([text, count]) => (
          <li key={text}>
            <label>
              <bdi>{text}</bdi> <span className="muted">{say('import.times', { count })}</span>
              <select value={chosen.get(text) ?? AS_READ} onChange={({ target: field }) => choose(text, field.value)}>
                <option value={AS_READ}>{say('import.asRead')}</option>
                <option value="">{say('import.means.nothing')}</option>
                <option value="not sure">{say('import.means.not-sure')}</option>
                {meanings.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Values of an answer as text; none for figures and dates, which mean themselves. */
function meaningsOf(
  fact: Fact,
  option: string | undefined,
  { say, language }: Voice,
): readonly { readonly value: string; readonly label: string }[] {
  if (fact.type === 'boolean' || option !== undefined) {
    return [
      { value: 'true', label: say('answer.yes') },
      { value: 'false', label: say('answer.no') },
    ];
  }
  return fact.type === 'one-of' ? fact.options.map(({ id, label }) => ({ value: id, label: localText(label, language) })) : [];
}
