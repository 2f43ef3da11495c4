import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { CopyButton } from '../kit/copy-button';
import { Notice } from '../kit/notice';
import { PaneTextContext } from '../pane/pane-text';

interface Caught {
  readonly error: unknown;
}

/** Shows a fault of the program with the words to report it, instead of an empty pane. */
export class PaneBoundary extends Component<{ readonly children: ReactNode }, { readonly caught: Caught | null }> {
  static override contextType = PaneTextContext;
  declare context: React.ContextType<typeof PaneTextContext>;
  override state = { caught: null as Caught | null };

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override render() {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    const { product, crash } = this.context;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <h1 style={{ margin: '0 0 12px', fontSize: 16 }}>{product}</h1>
        <Notice title={crash.title}>
          <p>{crash.hint}</p>
          <p style={{ userSelect: 'text' }}>{String(caught.error)}</p>
          <p>
            <Button onClick={() => this.setState({ caught: null })}>{crash.retry}</Button>{' '}
            <CopyButton label={crash.copy} textToCopy={() => String(caught.error)} />
          </p>
        </Notice>
      </div>
    );
  }
}
