// Keeps a fault in one part of the page from taking the others down; answers live above it.
import { Component, type ReactNode } from 'react';
import type { Say } from '#i18n/translate.ts';

/** At another place there is nothing to be sorry for any more. */
type Props = { readonly say: Say; readonly place?: string; readonly children: ReactNode };
type State = { readonly hasFailed: boolean; readonly place?: string | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): Pick<State, 'hasFailed'> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ place }: Props, before: State): State | null {
    return place === before.place ? null : { hasFailed: false, place };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { say } = this.props;
    return (
      <section className="alert" role="alert">
        <h2>{say('fault.title')}</h2>
        <p>{say('fault.text')}</p>
        <button type="button" onClick={() => this.setState({ hasFailed: false })}>
          {say('fault.again')}
        </button>
      </section>
    );
  }
}
