import { Component, type ReactNode } from 'react';
import { ownWords } from '../i18n/said.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorCard } from '../ui/error-card.tsx';

interface CrashGuardState {
  crashed: boolean;
}

/** Keeps a fault in one view from leaving an empty window: says so and offers to draw the window again. */
export class CrashGuard extends Component<{ children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { crashed: false };

  static getDerivedStateFromError(): CrashGuardState {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="start-failed">
        <ErrorCard error={{ code: 'internal', message: ownWords(t('error.crashed')) }} onAction={() => undefined}>
          <Button small onClick={() => this.setState({ crashed: false })}>
            {t('error.redraw')}
          </Button>
        </ErrorCard>
      </main>
    );
  }
}
