// The answers of a question as native radio buttons in large labels. Choosing one changes nothing but the answer.
import type { Choice } from '#app/ask/choices.ts';

type Props = {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly labelledBy: string;
  readonly describedBy: string;
};

/** Longer labels need the whole line, as far as there are few of them. */
const SHORT = 30;
const MANY = 5;

export function Choices({ choices, chosen, onChoose, labelledBy, describedBy }: Props) {
  const isShort = choices.length >= MANY || choices.every(({ label }) => label.length <= SHORT);
  const firstApart = choices.find(({ isApart }) => isApart)?.key;
  return (
    <fieldset className="ask-choices" data-columns={isShort ? 'two' : 'one'} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map((choice) => (
        <label
          key={choice.key}
          className="ask-choice"
          data-apart={choice.isApart}
          data-first={choice.key === firstApart ? true : undefined}
        >
          <input type="radio" name="answer" value={choice.key} checked={choice.key === chosen} onChange={() => onChoose(choice)} />
          {choice.figure !== undefined && <span className="figure">{choice.figure}</span>}
          <span className="words">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
