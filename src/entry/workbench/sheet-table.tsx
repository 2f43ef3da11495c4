import { makeStyles } from '@fluentui/react-components';
import { cellReference, columnLetters } from '../../host/port/a1';
import type { ShownRow } from '../../host/univer/read/rows-around';
import type { Issue } from '../../issues/issue';
import { usePaneText } from '../../ui/pane/pane-text';
import type { Session } from './session';
import { useRowsAround, type FollowedRows } from './use-rows-around';
import { useWorkbenchText } from './workbench-text';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  },
});

interface SheetTableProps {
  readonly session: Session;
  readonly opened: number;
  readonly ready: boolean;
  /** What is wrong with cells, on all sheets. */
  readonly issues: readonly Issue[];
}

/** For screen readers, to which the grid is a picture: the rows around the selected cell, and that cell spoken when it changes. */
export function SheetTable({ session, opened, ready, issues }: SheetTableProps) {
  const styles = useStyles();
  const { sheetTable } = useWorkbenchText();
  const rows = useRowsAround(session, opened, ready);
  return (
    <section className={styles.unseen} aria-label={sheetTable.label}>
      <p aria-live="polite">{rows && <Spoken {...rows} />}</p>
      {rows && <Table {...rows} issues={issues.filter(({ place }) => place.sheet === rows.at.sheet)} />}
    </section>
  );
}

function Spoken({ at, text, heading, isNewSheet }: FollowedRows) {
  const { sheetTable } = useWorkbenchText();
  const words = [
    isNewSheet ? at.sheet : '',
    cellReference(at.row, at.column),
    heading === text ? '' : heading,
    text || sheetTable.empty,
  ];
  return words.filter(Boolean).join(' ');
}

interface TableProps extends FollowedRows {
  readonly issues: readonly Issue[];
}

function Table({ at, columns, rows, issues }: TableProps) {
  const { sheetTable } = useWorkbenchText();
  return (
    <table>
      <caption>{sheetTable.caption(at.sheet)}</caption>
      <thead>
        <tr>
          <th scope="col">{sheetTable.row}</th>
          {columns.map(({ column, heading }) => (
            <th key={column} scope="col">
              {`${columnLetters(column)} ${heading}`.trim()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.row} {...{ row, at, columns }} issues={issues.filter(({ place }) => place.row === row.row)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<TableProps, 'at' | 'columns' | 'issues'> {
  readonly row: ShownRow;
}

function Row({ row: { row, texts }, at, columns, issues }: RowProps) {
  const { issue } = usePaneText();
  const { sheetTable } = useWorkbenchText();
  const problemsIn = (column: number): string =>
    issues
      .filter(({ place }) => place.column === column)
      .map((one) => sheetTable.problem(issue(one).problem))
      .join('');
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      {columns.map(({ column }, index) => (
        <td key={column} aria-current={row === at.row && column === at.column ? 'true' : undefined}>
          {texts[index]}
          {problemsIn(column)}
        </td>
      ))}
    </tr>
  );
}
