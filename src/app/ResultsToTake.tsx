// The results as a sheet to take along: with the code that carries the answers, and the way to the other shapes.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { ResultsPage } from '#app/results/ResultsPage.tsx';
import { CodeView, useCode } from '#app/ui/CodeView.tsx';

/** The width of a square in millimetres: a telephone's camera tells it apart, and the code still leaves room on the sheet. */
const SQUARE = 0.7;
/** Above this it would fill a sheet of its own. */
const LARGEST_ON_PAPER = 32;

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
  const fits = drawn.state === 'drawn' && drawn.drawing.version <= LARGEST_ON_PAPER;
  return (
    <div className="sheet-code paper-only" data-sheet="drawn">
      {fits && (
        <>
          <CodeView drawing={drawn.drawing} label={say('take.codeAlt')} square={SQUARE} />
          <p>{say('take.codeOnPaper')}</p>
        </>
      )}
    </div>
  );
}
