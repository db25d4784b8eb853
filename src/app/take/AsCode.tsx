// As a QR code on the screen: shown on a press, for whoever has it scanned reads the answers.
import { useState } from 'react';
import { usePage } from '#app/page.ts';
import { CodeView, useCode } from '#app/ui/CodeView.tsx';

export function AsCode() {
  const { say } = usePage().voice;
  const [isShown, setIsShown] = useState(false);
  return (
    <section className="take-way" aria-labelledby="code-title">
      <h2 id="code-title">{say('take.code')}</h2>
      <p>{say('take.codeText')}</p>
      <p>{say('take.codeWarning')}</p>
      <button type="button" className="big" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {say(isShown ? 'take.codeHide' : 'take.codeShow')}
      </button>
      <div role="status">{isShown && <Code />}</div>
    </section>
  );
}

function Code() {
  const { say } = usePage().voice;
  const drawn = useCode();
  switch (drawn.state) {
    case 'drawing':
      return <p>{say('page.loading')}</p>;
    case 'too-long':
      return <p className="note">{say('take.codeTooLong')}</p>;
    case 'failed':
      return <p className="alert">{say('take.codeFailed')}</p>;
    case 'drawn':
      return <CodeView drawing={drawn.drawing} label={say('take.codeAlt')} />;
  }
}
