// Taking one's answers along: on paper, as a file, as a code. Each way stands alone, and nothing is sent.
import { Link } from 'wouter';
import { KeepSwitch } from '#app/keep/KeepSwitch.tsx';
import { usePage, useSession } from '#app/page.ts';
import { AsCode } from '#app/take/AsCode.tsx';
import { AsFile } from '#app/take/AsFile.tsx';
import { OnPaper } from '#app/take/OnPaper.tsx';

export function TakePage() {
  const { say } = usePage().voice;
  const { answers } = useSession();
  if (answers.size === 0) return <Nothing />;
  return (
    <div className="take">
      <h1>{say('take.title')}</h1>
      <p className="lead">{say('take.lead', { count: answers.size })}</p>
      <OnPaper />
      <AsFile />
      <AsCode />
      <section className="take-way" aria-labelledby="keep-title">
        <h2 id="keep-title">{say('keep.title')}</h2>
        <KeepSwitch />
      </section>
    </div>
  );
}

function Nothing() {
  const { say } = usePage().voice;
  return (
    <div className="take">
      <h1>{say('take.title')}</h1>
      <p className="lead">{say('answers.none')}</p>
      <div className="big-actions">
        <Link href="/ask" className="big primary">
          {say('start.start')}
        </Link>
        <Link href="/open" className="big">
          {say('open.title')}
        </Link>
      </div>
    </div>
  );
}
