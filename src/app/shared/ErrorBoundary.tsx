import { Component, type ReactNode } from 'react';
import { PageBar } from './PageBar.tsx';
import { PageMessage } from './PageMessage.tsx';

/** Catches a mistake of the app itself; drafts are safe in the browser's storage. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: Error | null }
> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: unknown): { failure: Error } {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? (
      this.props.children
    ) : (
      <>
        <PageBar />
        <PageMessage title="This page made a mistake." home>
          Your drafts are kept on this device. Reload the page to go on. It said:{' '}
          <code>{failure.message}</code>
        </PageMessage>
      </>
    );
  }
}
