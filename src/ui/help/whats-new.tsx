import { makeStyles, tokens } from '@fluentui/react-components';
import log from '../../../CHANGELOG.md';
import { PagedList } from '../kit/paged-list';
import { formatCount } from '../../text/format';
import { newestChanges, type ChangeGroup } from './changes';

const VERSIONS = 2;

const useStyles = makeStyles({
  version: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  kind: { padding: '6px 0', fontSize: tokens.fontSizeBase200, lineHeight: '20px', cursor: 'pointer' },
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

/** What the newest versions brought, as the office's change log tells it: in Chinese; all but what matters most is folded. */
export function WhatsNew() {
  const styles = useStyles();
  return newestChanges(log, VERSIONS).map(({ title, groups: [first, ...others] }) => (
    <div key={title}>
      <h4 className={styles.version}>{title}</h4>
      <div lang="zh-CN">
        {first && <Changes label={first.heading || title} group={first} />}
        {others.map((group) => (
          <details key={group.heading}>
            <summary className={styles.kind}>
              {group.heading}（{formatCount(group.entries.length)}）
            </summary>
            <Changes label={group.heading} group={group} />
          </details>
        ))}
      </div>
    </div>
  ));
}

function Changes({ label, group }: { readonly label: string; readonly group: ChangeGroup }) {
  const styles = useStyles();
  return (
    <PagedList label={label} items={group.entries} keyOf={(_, index) => index}>
      {(entry) => <p className={styles.change}>{entry}</p>}
    </PagedList>
  );
}
