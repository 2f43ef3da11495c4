import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode, type Ref } from 'react';
import { useWorkbenchText } from './workbench-text';

const LEAST = 320;
const MOST = 600;
const USUAL = 376;
const STEP = 16;
/** Pixels of the window from which grid and pane stand side by side. */
export const ROOMY = 900;
/** The media query for narrower windows, in which the pane lies over the grid. */
export const OVERLAY = `@media (max-width: ${ROOMY - 1}px)`;

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    flexShrink: 0,
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [OVERLAY]: {
      position: 'absolute',
      top: 0,
      right: 0,
      bottom: 0,
      maxWidth: '100%',
      zIndex: 20,
      boxShadow: tokens.shadow64,
    },
  },
  hidden: { display: 'none' },
  handle: {
    position: 'absolute',
    left: '-4px',
    top: 0,
    bottom: 0,
    width: '7px',
    cursor: 'col-resize',
    zIndex: 1,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorBrandStroke1 },
    [OVERLAY]: { display: 'none' },
  },
});

const within = (width: number): number => Math.max(LEAST, Math.min(MOST, width));

interface SidePaneProps {
  readonly shown: boolean;
  readonly place: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** The pane at the right edge: dragged to its width, put away, and over the grid where the window is narrow. */
export function SidePane({ shown, place, children }: SidePaneProps) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const [width, setWidth] = useState(USUAL);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setWidth(within(window.innerWidth - event.clientX));
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') setWidth(within(width + STEP));
    if (key === 'ArrowRight') setWidth(within(width - STEP));
  };
  return (
    <aside
      ref={place}
      className={mergeClasses(styles.pane, !shown && styles.hidden)}
      style={{ width }}
      aria-label={text.pane}
    >
      <div
        className={styles.handle}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text.resizePane}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={width}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      {children}
    </aside>
  );
}
