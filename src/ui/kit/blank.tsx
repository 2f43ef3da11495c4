import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  blank: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '6px',
    padding: '40px 8px',
    textAlign: 'center',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '32px', lineHeight: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '0 0 8px',
    maxWidth: '320px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
});

interface BlankProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** What stands where there is nothing to show: why, and what would fill it. */
export function Blank({ icon, title, hint, children }: BlankProps) {
  const styles = useStyles();
  return (
    <div className={styles.blank}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children}
    </div>
  );
}
