import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { messages } from '../words/messages';
import { TroubleDetails } from '../pieces/trouble-details';

interface Crash {
  readonly details: string | null;
}

/** Replaces the pane if it fails to render, so that there is never a white page. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, Crash> {
  override state: Crash = { details: null };

  static getDerivedStateFromError(error: unknown): Crash {
    return { details: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render() {
    const { details } = this.state;
    if (details === null) return this.props.children;
    return (
      <main className="crash">
        <div role="alert">
          <h1>{messages.trouble.title}</h1>
          <p>{messages.trouble.crashed}</p>
        </div>
        <Button appearance="primary" onClick={() => location.reload()}>
          {messages.trouble.startAgain}
        </Button>
        <TroubleDetails details={details} />
      </main>
    );
  }
}
