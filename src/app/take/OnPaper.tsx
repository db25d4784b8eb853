// On paper: goes to the results and prints them, as soon as all of the sheet is there.
import { useLocation } from 'wouter';
import { usePage } from '#app/page.ts';

const PATIENCE_MS = 5000;

export function OnPaper() {
  const { say } = usePage().voice;
  const [, navigate] = useLocation();
  const print = () => {
    navigate('/results');
    void printWhenDrawn();
  };
  return (
    <section className="take-way" aria-labelledby="paper-title">
      <h2 id="paper-title">{say('take.paper')}</h2>
      <p>{say('take.paperText')}</p>
      <button type="button" className="big" onClick={print}>
        {say('take.paperPrint')}
      </button>
    </section>
  );
}

async function printWhenDrawn(): Promise<void> {
  if (await sheetIsDrawn()) window.print();
}

/** The sheet says so itself, its code included. */
function sheetIsDrawn(): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-sheet="drawn"]') !== null) resolve(true);
      else if (performance.now() - started > PATIENCE_MS) resolve(false);
      else requestAnimationFrame(look);
    };
    look();
  });
}
