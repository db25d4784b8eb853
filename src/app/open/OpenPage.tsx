// Opening answers that were saved: by file or by code. Nothing here is replaced before the person says so, and it can be undone.
import { useEffect, useRef } from 'react';
import { Camera } from '#app/open/Camera.tsx';
import { Done } from '#app/open/Done.tsx';
import { FhirReview } from '#app/open/FhirReview.tsx';
import { Locked } from '#app/open/Locked.tsx';
import { Review } from '#app/open/Review.tsx';
import { troubleInWords } from '#app/open/troubleInWords.ts';
import { useOpening } from '#app/open/useOpening.ts';
import { Ways } from '#app/open/Ways.tsx';
import { usePage } from '#app/page.ts';

export function OpenPage() {
  const { say } = usePage().voice;
  const opening = useOpening();
  const { stage, open, unlock, openPicture, lookByCamera, onText, stopCamera, choose } = opening;
  useDroppedFile(open);
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(stage.at);
  useEffect(() => {
    if (shown.current === stage.at) return;
    shown.current = stage.at;
    place.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  }, [stage.at]);
  const trouble = 'trouble' in stage ? troubleInWords(stage.trouble, say) : undefined;
  return (
    <div className="take open" ref={place}>
      <h1>{say('open.title')}</h1>
      <p className="lead">{say('open.lead')}</p>
      <div role="alert">
        {stage.at === 'choosing' && trouble !== undefined && (
          <div className="alert" data-trouble={stage.trouble?.problem}>
            <p>{trouble}</p>
            <p>{say('open.unchanged')}</p>
          </div>
        )}
      </div>
      <p role="status">{stage.at === 'reading' ? say('page.loading') : ''}</p>
      {(stage.at === 'choosing' || stage.at === 'reading') && (
        <Ways onFile={(file) => void open(file)} onPicture={(file) => void openPicture(file)} onCamera={lookByCamera} />
      )}
      {stage.at === 'camera' && <Camera onText={onText} onStop={stopCamera} problem={trouble} />}
      {stage.at === 'locked' && (
        <Locked
          isWrong={stage.isWrong}
          isBusy={stage.isBusy}
          onPassphrase={(phrase) => void unlock(stage.file, phrase)}
          onCancel={choose}
        />
      )}
      <Read opening={opening} />
    </div>
  );
}

/** What was read, and what became of it. */
function Read({ opening: { stage, replace, take, undo, choose } }: { readonly opening: ReturnType<typeof useOpening> }) {
  switch (stage.at) {
    case 'review':
      return <Review saved={stage.saved} onReplace={() => replace(stage.saved)} onLeave={choose} />;
    case 'fhir':
      return <FhirReview reading={stage.reading} onTake={take} onLeave={choose} />;
    case 'done':
      return <Done count={stage.count} onUndo={() => undo(stage.before)} />;
    case 'choosing':
    case 'reading':
    case 'camera':
    case 'locked':
      return null;
  }
}

/** A file may be dropped anywhere on the page; nobody has to. */
function useDroppedFile(open: (file: Blob) => Promise<void>) {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void open(file);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [open]);
}
