import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { MessageRegion, type Message } from '../../ui/kit/message-region';
import { usePaneText } from '../../ui/pane/pane-text';
import { OVERLAY } from './side-pane';

/** Milliseconds for which a message stays, at least and by its characters; an error stays until it is closed. */
const SHOWN_FOR = { least: 6_000, perCharacter: 200 };

/** Milliseconds that are counted at once: while the page stands still, nobody can read, and none are. */
const STEP = 1_000;

const useStyles = makeStyles({
  place: {
    position: 'absolute',
    bottom: '56px',
    left: '50%',
    transform: 'translateX(-50%)',
    width: 'max-content',
    maxWidth: 'min(calc(100% - 32px), 640px)',
    zIndex: 30,
    boxShadow: '0 8px 24px rgba(15, 23, 42, 0.18)',
    borderRadius: '6px',
    [OVERLAY]: { position: 'static', transform: 'none', width: 'auto', maxWidth: 'none', boxShadow: 'none' },
  },
});

interface NoticeStripProps {
  readonly notice: Message | null;
  readonly onClose: () => void;
}

/** One message: over the foot of the grid, or above grid and pane where the window has no room beside the pane. */
export function NoticeStrip({ notice, onClose }: NoticeStripProps) {
  const styles = useStyles();
  const text = usePaneText();
  useEffect(() => {
    if (notice === null || notice.intent === 'error' || notice.press) return undefined;
    const { least, perCharacter } = SHOWN_FOR;
    let left = Math.max(least, perCharacter * notice.text(text).length);
    const timer = setInterval(() => {
      left -= STEP;
      if (left <= 0) onClose();
    }, STEP);
    return () => clearInterval(timer);
  }, [notice, text, onClose]);
  return <MessageRegion className={styles.place} message={notice} onClose={onClose} />;
}
