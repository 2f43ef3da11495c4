import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { plainButton } from '../kit/plain-button';

const useStyles = makeStyles({
  heading: { margin: 0 },
  toggle: {
    ...plainButton,
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    padding: '8px 8px 8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  body: { paddingLeft: '14px', paddingBottom: '8px' },
});

interface FoldingProps {
  readonly level: 'h2' | 'h3';
  /** What the heading says. */
  readonly title: ReactNode;
  readonly startOpen?: boolean;
  /** Stands back behind the others. */
  readonly quiet?: boolean;
  /** Is only made while it is open. */
  readonly children: () => ReactNode;
}

/** A part of the problems under a heading that opens and closes it. */
export function Folding({ level: Heading, title, startOpen = false, quiet = false, children }: FoldingProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startOpen);
  const id = useId();
  return (
    <>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.toggle, quiet && styles.quiet)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          {title}
        </button>
      </Heading>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </>
  );
}
