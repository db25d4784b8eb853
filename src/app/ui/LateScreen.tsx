// A screen whose code comes after the first view: loaded in the background, with a word while it comes and a way on when it does not.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { usePage } from '#app/page.ts';

export type LateScreen<Props extends object> = {
  readonly Screen: (props: Props) => ReactNode;
  /** Fetches the code; a failure is told to whoever opens the screen. */
  readonly fetch: () => Promise<void>;
};

export function lateScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): LateScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    loaded ??= await load();
  };
  function Screen(props: Props) {
    const [state, setState] = useState<'loading' | 'here' | 'failed'>(loaded === undefined ? 'loading' : 'here');
    useEffect(() => {
      if (state !== 'loading') return undefined;
      let isShown = true;
      const put = (next: 'here' | 'failed') => () => {
        if (isShown) setState(next);
      };
      fetch().then(put('here'), put('failed'));
      return () => {
        isShown = false;
      };
    }, [state]);
    if (state === 'failed') return <NotLoaded again={() => setState('loading')} />;
    return loaded === undefined ? <Loading /> : <>{drawn(loaded, props)}</>;
  }
  return { Screen, fetch };
}

function drawn<Props extends object>(Loaded: ComponentType<Props>, props: Props) {
  return <Loaded {...props} />;
}

function Loading() {
  const { say } = usePage().voice;
  return (
    <p className="splash" role="status">
      {say('page.loading')}
    </p>
  );
}

function NotLoaded({ again }: { readonly again: () => void }) {
  const { say } = usePage().voice;
  return (
    <section className="alert" role="alert">
      <h1>{say('page.notLoaded')}</h1>
      <p>{say('page.notLoadedText')}</p>
      <button type="button" onClick={again}>
        {say('fault.again')}
      </button>
    </section>
  );
}
