import { makeStyles } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { loadedLater } from '../kit/loaded-later';
import { paneBody } from './pane-body-look';

const useStyles = makeStyles({
  body: paneBody,
  content: { display: 'contents' },
  covered: { display: 'none' },
});

const HelpPanel = loadedLater(async () => (await import('../help/help-panel')).HelpPanel);

interface HelpCoverProps extends ComponentProps<typeof HelpPanel> {
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** Shows the help in place of the content, which stays as it is: a form keeps what was typed. */
export function HelpCover({ isOpen, children, ...help }: HelpCoverProps) {
  const styles = useStyles();
  return (
    <>
      {isOpen && (
        <div className={styles.body}>
          <HelpPanel {...help} />
        </div>
      )}
      <div className={isOpen ? styles.covered : styles.content}>{children}</div>
    </>
  );
}
