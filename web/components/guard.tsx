import { Component, type ReactNode } from 'react';

interface GuardProps {
  readonly children: ReactNode;
}

/** Stands around a screen: where it breaks, the frame stays, says so, and offers a way on. */
export class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="state failed" role="alert">
        <h1>This view broke</h1>
        <p>Something in it was not as the page expects. The rest of the record is not touched.</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}
