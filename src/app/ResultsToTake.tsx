// The results as a sheet to take along: with the code that carries the answers, and the way to the other shapes.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { ResultsPage } from '#app/results/ResultsPage.tsx';
import { CodeView, useCode } from '#app/ui/CodeView.tsx';

/** On paper its squares would be finer than a telephone's camera tells apart. */
const FINEST_ON_PAPER = 32;

export function ResultsToTake() {
  const { say } = usePage().voice;
  return (
    <ResultsPage>
      <div className="not-on-paper">
        <Link href="/take" className="big">
          {say('take.more')}
        </Link>
      </div>
      <SheetCode />
    </ResultsPage>
  );
}

function SheetCode() {
  const { say } = usePage().voice;
  const drawn = useCode();
  if (drawn.state === 'drawing') return null;
  const fits = drawn.state === 'drawn' && drawn.drawing.version <= FINEST_ON_PAPER;
  return (
    <div className="sheet-code paper-only" data-sheet="drawn">
      {fits && (
        <>
          <CodeView drawing={drawn.drawing} label={say('take.codeAlt')} />
          <p>{say('take.codeOnPaper')}</p>
        </>
      )}
    </div>
  );
}
