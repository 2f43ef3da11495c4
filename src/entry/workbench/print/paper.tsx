import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PrintedPage } from '../../../host/port/printed';
import { fontFamily } from '../../../text/sheets/print-fonts';
import { cellLook } from './cell-look';
import { pageLine, type LineRun, type PageFacts } from './page-lines';
import { PaperChart } from './paper-chart';
import type { ChartPlace } from './printed-charts';
import type { PrintedRow } from './printed-table';

const useStyles = makeStyles({
  paper: {
    position: 'relative',
    flexShrink: 0,
    overflow: 'hidden',
    backgroundColor: '#fff',
    color: '#000',
    lineHeight: 1.25,
    breakAfter: 'page',
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
    WebkitPrintColorAdjust: 'exact',
  },
  table: { tableLayout: 'fixed', borderCollapse: 'collapse', borderSpacing: 0 },
  over: { position: 'relative' },
  content: { position: 'absolute' },
  line: {
    position: 'absolute',
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'end',
    fontSize: '10pt',
  },
  right: { textAlign: 'right' },
});

interface PaperTableProps {
  readonly widths: readonly number[];
  readonly rows: readonly PrintedRow[];
  readonly scale: number;
  /** Points of a row that says nothing of its height. */
  readonly rowHeight: number;
  readonly charts: readonly ChartPlace[];
}

/** Rows as they stand on one page; a block that goes on below it ends with the page. */
export function PaperTable({ widths, rows, scale, rowHeight, charts }: PaperTableProps) {
  const styles = useStyles();
  const width = widths.reduce((sum, one) => sum + one, 0) * scale;
  return (
    <div className={styles.over}>
      <table className={styles.table} style={{ width: `${width}pt` }}>
        <colgroup>
          {widths.map((one, at) => (
            <col key={at} style={{ width: `${one * scale}pt` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map(({ row, height, cells }, at) => (
            <tr key={at} data-row={row} style={{ height: `${(height ?? rowHeight) * scale}pt` }}>
              {cells
                .filter(({ isRest }) => !isRest || at === 0)
                .map((cell) => (
                  <td
                    key={cell.column}
                    colSpan={cell.columns}
                    rowSpan={Math.min(cell.rows, rows.length - at)}
                    style={cellLook(cell, scale)}
                  >
                    {cell.text}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      {charts.map((place, at) => (
        <PaperChart key={at} {...{ place, scale }} />
      ))}
    </div>
  );
}

const Runs = ({ runs }: { readonly runs: readonly LineRun[] }) =>
  runs.map(({ text, fontName, fontSize, bold }, at) => (
    <span
      key={at}
      style={{
        whiteSpace: 'pre-wrap',
        ...(fontName !== null && { fontFamily: fontFamily(fontName) }),
        ...(fontSize !== null && { fontSize: `${fontSize}pt` }),
        ...(bold && { fontWeight: 'bold' }),
      }}
    >
      {text}
    </span>
  ));

interface PaperProps {
  readonly page: PrintedPage;
  readonly facts: PageFacts;
  readonly children: ReactNode;
}

/** One page with the lines above and below it. */
export function Paper({ page, facts, children }: PaperProps) {
  const styles = useStyles();
  const { margins, width, height, header, footer, isCentered } = page;
  const sides = { left: `${margins.left}pt`, right: `${margins.right}pt` };
  const line = (codes: string, edge: object): ReactNode => {
    const { L, C, R } = pageLine(codes, facts);
    return (
      <div className={styles.line} style={{ ...sides, ...edge }}>
        <div>
          <Runs runs={L} />
        </div>
        <div>
          <Runs runs={C} />
        </div>
        <div className={styles.right}>
          <Runs runs={R} />
        </div>
      </div>
    );
  };
  return (
    <section className={styles.paper} style={{ width: `${width}pt`, height: `${height - 1}pt` }}>
      {line(page.headerText, { top: `${header}pt` })}
      <div
        className={styles.content}
        style={{ ...sides, top: `${margins.top}pt`, ...(isCentered && { display: 'flex', justifyContent: 'center' }) }}
      >
        {children}
      </div>
      {line(page.footerText, { bottom: `${footer}pt` })}
    </section>
  );
}
