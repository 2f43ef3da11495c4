import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import { WORKBENCH } from '../../text/workbench';

/** What the page tells the person; an error stays until it is closed. */
export interface PageNotice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

const SHOWN_FOR = 6_000;

const useStyles = makeStyles({
  place: {
    position: 'absolute',
    bottom: '56px',
    left: '50%',
    transform: 'translateX(-50%)',
    width: 'max-content',
    maxWidth: 'calc(100% - 32px)',
    zIndex: 30,
    boxShadow: '0 8px 24px rgba(15, 23, 42, 0.18)',
    borderRadius: '6px',
  },
});

/** One notice over the foot of the grid. */
export function NoticeStrip({ notice, onClose }: { readonly notice: PageNotice | null; readonly onClose: () => void }) {
  const styles = useStyles();
  useEffect(() => {
    if (notice === null || notice.intent === 'error') return undefined;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <div className={styles.place} role={notice?.intent === 'error' ? 'alert' : 'status'}>
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={WORKBENCH.close}
                icon={<Dismiss20Regular />}
                onClick={onClose}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
