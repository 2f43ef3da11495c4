import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, display: 'flex', paddingTop: '1px', color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  body: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    '& p': { margin: '4px 0 0' },
  },
});

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A framed message that something did not work; the live region of the pane does the announcing. */
export function Notice({ title, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <span className={styles.icon}>
        <ErrorCircle20Filled />
      </span>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.body}>{children}</div>
      </div>
    </div>
  );
}
