// After every ten questions a quiet word that there is time.
import { usePage } from '#app/page.ts';

const EVERY = 10;

export function isPause(place: number): boolean {
  return place > 1 && (place - 1) % EVERY === 0;
}

export function Pause({ place }: { readonly place: number }) {
  const { say } = usePage().voice;
  if (!isPause(place)) return null;
  return (
    <div className="ask-pause muted">
      <p>{say('ask.pause', { count: place - 1 })}</p>
    </div>
  );
}
