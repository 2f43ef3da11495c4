import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  danger: {
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { flexShrink: 0, display: 'flex', paddingTop: '1px' },
  dangerIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  body: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    '& p': { margin: '4px 0 0' },
  },
});

export interface NoticeProps {
  readonly tone: 'danger' | 'warning' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
}

/** A framed message with an icon for its tone; the live region of the pane does the announcing. */
export function Notice({ tone, title, children }: NoticeProps) {
  const styles = useStyles();
  const look = {
    danger: { frame: styles.danger, icon: <ErrorCircle20Filled />, colour: styles.dangerIcon },
    warning: { frame: styles.warning, icon: <Warning20Filled />, colour: styles.warningIcon },
    info: { frame: undefined, icon: <Info20Filled />, colour: styles.infoIcon },
  }[tone];
  return (
    <div className={mergeClasses(styles.notice, look.frame)}>
      <span className={mergeClasses(styles.icon, look.colour)}>{look.icon}</span>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.body}>{children}</div>
      </div>
    </div>
  );
}
