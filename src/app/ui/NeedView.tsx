// What would settle a rule: one thing, several together, or any one of several.
import { citedIn, type Need } from '#logic/explain.ts';
import { citedInWords, type Voice } from '#i18n/wording.ts';

export function NeedView({ need, voice }: { readonly need: Need; readonly voice: Voice }) {
  if (need.kind === 'cited') return <span>{citedInWords(need.cited, voice)}</span>;
  return (
    <>
      <span>{voice.say(need.kind === 'together' ? 'reason.together' : 'reason.anyOneOf')}</span>
      <ul className="phrase">
        {need.parts.map((part) => (
          <li
            key={citedIn(part)
              .map((cited) => citedInWords(cited, voice))
              .join('|')}
          >
            <NeedView need={part} voice={voice} />
          </li>
        ))}
      </ul>
    </>
  );
}
