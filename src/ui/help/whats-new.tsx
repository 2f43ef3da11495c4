import { makeStyles, tokens } from '@fluentui/react-components';
import log from '../../../CHANGELOG.md';
import { PagedList } from '../kit/paged-list';
import { newestChanges } from './changes';

const VERSIONS = 2;

const useStyles = makeStyles({
  version: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  change: {
    margin: 0,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** What the newest versions brought, as the office's change log tells it: in Chinese. */
export function WhatsNew() {
  const styles = useStyles();
  return newestChanges(log, VERSIONS).map(({ title, entries }) => (
    <div key={title}>
      <h4 className={styles.version}>{title}</h4>
      <div lang="zh-CN">
        <PagedList label={title} items={entries} keyOf={(_, index) => index}>
          {(entry) => <p className={styles.change}>{entry}</p>}
        </PagedList>
      </div>
    </div>
  ));
}
