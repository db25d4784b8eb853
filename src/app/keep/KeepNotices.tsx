// What a person must know about the keeping, on every screen: that it has failed, or that what was kept cannot be read.
import { Link } from 'wouter';
import { useKeeping } from '#app/keep/keepingContext.ts';
import type { Trouble } from '#app/keep/keeping.ts';
import { usePage, useSession } from '#app/page.ts';
import { saveText } from '#app/saveText.ts';

export function KeepNotices() {
  const { trouble, unread, other } = useKeeping().state;
  return (
    <>
      {unread !== undefined && <Unread {...unread} />}
      {other !== undefined && <Other />}
      {trouble !== undefined && trouble !== 'not-read' && <InTrouble trouble={trouble} />}
    </>
  );
}

function InTrouble({ trouble }: { readonly trouble: Exclude<Trouble, 'not-read'> }) {
  const { say } = usePage().voice;
  const { tryAgain } = useKeeping();
  const hasAnswers = useSession().answers.size > 0;
  return (
    <div className="alert keep-trouble" role="alert" data-trouble={trouble}>
      <p>{say(`keep.trouble.${trouble}`)}</p>
      <div className="big-actions">
        {hasAnswers && trouble !== 'not-erased' && (
          <Link href="/take" className="big">
            {say('keep.toFile')}
          </Link>
        )}
        <button type="button" className="big" onClick={tryAgain}>
          {say('fault.again')}
        </button>
      </div>
    </div>
  );
}

function Unread({ texts, hasOlder }: { readonly texts: readonly string[]; readonly hasOlder: boolean }) {
  const { say } = usePage().voice;
  const { turnOff, keepThis, stamp } = useKeeping();
  const save = () => {
    texts.forEach((text, index) => saveText(text, `gharbal-unread-${stamp().id}-${index + 1}.json`));
  };
  return (
    <div className="alert keep-trouble" role="alert" data-trouble="unread">
      <p>{say('keep.unread')}</p>
      {hasOlder && <p>{say('keep.unreadOlder')}</p>}
      <div className="big-actions">
        <button type="button" className="big" onClick={save}>
          {say('keep.unreadSave')}
        </button>
        {hasOlder && (
          <button type="button" className="big" onClick={keepThis}>
            {say('keep.unreadGoOn')}
          </button>
        )}
        <button type="button" className="big danger" onClick={turnOff}>
          {say('keep.unreadErase')}
        </button>
      </div>
    </div>
  );
}

/** Another window has kept something since this page was opened. */
function Other() {
  const { say } = usePage().voice;
  const { takeOther, keepThis } = useKeeping();
  return (
    <div className="alert keep-trouble" role="alert" data-trouble="other">
      <p>{say('keep.other')}</p>
      <div className="big-actions">
        <button type="button" className="big" onClick={takeOther}>
          {say('keep.otherTake')}
        </button>
        <button type="button" className="big" onClick={keepThis}>
          {say('keep.otherReplace')}
        </button>
      </div>
    </div>
  );
}
