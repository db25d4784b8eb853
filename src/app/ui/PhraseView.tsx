// A rule in words, as sentences and nested lists.
import type { Phrase } from '#i18n/wording.ts';
import type { Say } from '#i18n/translate.ts';

const JOINS = { all: 'rule.all', any: 'rule.any', not: 'rule.not' } as const;

export function PhraseView({ phrase, say }: { readonly phrase: Phrase; readonly say: Say }) {
  if (typeof phrase === 'string') return <span>{phrase}</span>;
  return (
    <>
      <span>{say(JOINS[phrase.join])}</span>
      <ul className="phrase">
        {phrase.parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <PhraseView phrase={part} say={say} />
          </li>
        ))}
      </ul>
    </>
  );
}
