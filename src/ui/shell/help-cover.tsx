import { makeStyles } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';
import { loadedLater } from '../kit/loaded-later';
import { paneBody } from './pane-body-look';
import type { HelpPage } from './use-help';

const useStyles = makeStyles({
  body: paneBody,
  content: { display: 'contents' },
  covered: { display: 'none' },
});

const HelpPanel = loadedLater(async () => (await import('../help/help-panel')).HelpPanel);

interface HelpCoverProps extends Omit<ComponentProps<typeof HelpPanel>, 'isNewsFirst'> {
  /** Null while the help is closed. */
  readonly page: HelpPage | null;
  readonly children: ReactNode;
}

/** Shows the help in place of the content, which stays as it is: a form keeps what was typed. */
export function HelpCover({ page, children, ...help }: HelpCoverProps) {
  const styles = useStyles();
  return (
    <>
      {page !== null && (
        <div className={styles.body}>
          <HelpPanel key={page} {...help} isNewsFirst={page === 'news'} />
        </div>
      )}
      <div className={page !== null ? styles.covered : styles.content}>{children}</div>
    </>
  );
}
