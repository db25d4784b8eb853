// The page: a placeholder until the screens stand.
import { UpdatePrompt } from '#app/ui/UpdatePrompt.tsx';

const NAME = 'Gharbal';
const WORDS = { ready: 'A newer version is ready.', reload: 'Use it now', later: 'Later' };

export function App() {
  return (
    <main>
      <h1>{NAME}</h1>
      <UpdatePrompt words={WORDS} />
    </main>
  );
}
