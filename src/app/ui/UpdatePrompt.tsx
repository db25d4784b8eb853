// Keeps the page for use without a network, and offers a newer version when one has come: it is never put in place unasked.
import { useRegisterSW } from 'virtual:pwa-register/react';

export interface UpdateWords {
  readonly ready: string;
  readonly reload: string;
  readonly later: string;
}

export function UpdatePrompt({ words, className }: { readonly words: UpdateWords; readonly className?: string | undefined }) {
  const {
    needRefresh: [waiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW();
  return (
    <div role="status" data-update="">
      {waiting && (
        <div className={className}>
          <p>{words.ready}</p>
          <button type="button" onClick={() => void updateServiceWorker()}>
            {words.reload}
          </button>
          <button type="button" onClick={() => setWaiting(false)}>
            {words.later}
          </button>
        </div>
      )}
    </div>
  );
}
