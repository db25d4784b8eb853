// How far the screening is: a bar with the same in words, said now and then, and a way to stop it and to go on.
import { useScreening } from '#app/cohort/useScreening.ts';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { useLasting } from '#app/cohort/useLasting.ts';
import { usePage } from '#app/page.ts';
import { Announcement } from '#app/ui/Announcement.tsx';

/** Said at each of them, and no oftener. */
const QUARTERS = 4;

export function ScreeningProgress() {
  const { say } = usePage().voice;
  const { summary, progress } = useCohortState();
  const { isStopped, stop, goOn } = useScreening();
  const isShown = useLasting(progress !== undefined);
  const { done, of } = progress ?? { done: summary.screened, of: summary.candidates };
  const quarter = of === 0 ? 0 : Math.floor((done / of) * QUARTERS);
  const said = progress === undefined ? '' : say('cohort.progress', { done: Math.floor((quarter * of) / QUARTERS), count: of });
  return (
    <>
      <Announcement text={isShown ? said : ''} />
      {isShown && progress !== undefined && (
        <p className="cohort-progress">
          <progress max={of} value={done} aria-label={say('cohort.progressLabel')} />
          <span>{say('cohort.progress', { done, count: of })}</span>
          <button type="button" onClick={stop}>
            {say('cohort.stop')}
          </button>
        </p>
      )}
      {isStopped && (
        <p className="cohort-progress">
          <span>{say('cohort.stopped', { count: summary.candidates - summary.screened })}</span>
          <button type="button" onClick={goOn}>
            {say('cohort.goOn')}
          </button>
        </p>
      )}
    </>
  );
}
