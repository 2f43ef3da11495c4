import { Button, makeStyles } from '@fluentui/react-components';
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { isMissingPart } from '../pane/missing-part';
import { usePaneText } from '../pane/pane-text';
import { Notice } from './notice';
import { Waiting } from './waiting';

const useStyles = makeStyles({ presses: { display: 'flex', columnGap: '8px', marginTop: '8px' } });

interface MissingPartProps {
  readonly onRetry: () => void;
  readonly onClose: (() => void) | undefined;
}

function MissingPart({ onRetry, onClose }: MissingPartProps) {
  const styles = useStyles();
  const { missingPart } = usePaneText();
  return (
    <div role="alert">
      <Notice title={missingPart.title}>
        <p>{missingPart.hint}</p>
        <div className={styles.presses}>
          <Button size="small" onClick={onRetry}>
            {missingPart.retry}
          </Button>
          {onClose && (
            <Button size="small" onClick={onClose}>
              {missingPart.close}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}

interface PartBoundaryProps extends MissingPartProps {
  readonly onMissing: () => void;
  readonly children: ReactNode;
}

/** Says in its place that a part is missing; any other fault goes on to the boundary of the pane. */
class PartBoundary extends Component<PartBoundaryProps, { readonly cause: Error | null }> {
  override state = { cause: null as Error | null };

  static getDerivedStateFromError(cause: Error) {
    return { cause };
  }

  override componentDidCatch(cause: Error) {
    if (isMissingPart(cause)) this.props.onMissing();
  }

  override render() {
    const { cause } = this.state;
    const { children, ...missing } = this.props;
    if (cause === null) return children;
    if (!isMissingPart(cause)) throw cause;
    return <MissingPart {...missing} />;
  }
}

/** A panel that may be closed from within. */
interface Closable {
  readonly onClose?: () => void;
}

/**
 * A panel whose code is loaded when it is first shown. Where that fails it says so in its place, can be tried again and
 * closed, and the rest of the pane stays as it is.
 */
export function loadedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = <Waiting />,
): ComponentType<Props> {
  const attempt = () => lazy(async () => ({ default: await load() }));
  // React keeps a failure for good, therefore what is tried again is another component.
  const next = { Part: attempt() };
  const renew = (): void => {
    next.Part = attempt();
  };
  return function LoadedLater(props: Props & Closable) {
    const [{ Part, tries }, setTry] = useState(() => ({ ...next, tries: 0 }));
    const again = (): void => setTry({ ...next, tries: tries + 1 });
    return (
      <PartBoundary key={tries} onMissing={renew} onRetry={again} onClose={props.onClose}>
        <Suspense fallback={fallback}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}
