import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { PaneTheme, type ThemeName } from '../../../ui/pane/pane-theme';
import { useWorkbenchText } from '../workbench-text';
import { paginate } from './paginate';
import { Paper, PaperTable } from './paper';
import type { SheetPrint } from './prepare-print';
import { chartPlaces, type ChartPlace } from './printed-charts';
import type { PrintedRow, PrintedTable } from './printed-table';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground4 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '24px' },
  hint: { flexGrow: 1, margin: 0, color: tokens.colorNeutralForeground2 },
  papers: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'safe center',
    rowGap: '16px',
    flexGrow: 1,
    overflow: 'auto',
    padding: '16px',
    '@media print': { display: 'block', overflow: 'visible', padding: 0 },
  },
  measure: { position: 'absolute', visibility: 'hidden', lineHeight: 1.25, '@media print': { display: 'none' } },
});

/** Points of a pixel. */
const POINT = 0.75;
/** Points that lines and rounding may take from a page. */
const SLACK = 3;
const USUAL_HEIGHT = 15;

interface PrintViewProps {
  readonly print: SheetPrint;
  readonly file: string;
  readonly theme: ThemeName;
  readonly onClose: () => void;
}

/** A page of a table: the rows on it. */
interface LaidTable {
  readonly printed: PrintedTable;
  readonly laid: readonly PrintedRow[];
  readonly charts: readonly ChartPlace[];
}

function scaleOf({ page }: SheetPrint, { widths }: PrintedTable): number {
  const room = page.width - page.margins.left - page.margins.right;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const wanted = page.fitsWidth ? 1 : page.scale;
  return Math.min(wanted, room / width);
}

/** Lays the measured rows of the tables on pages. */
function pagesOf(print: SheetPrint, measured: HTMLElement): LaidTable[] {
  const { page, tables } = print;
  const room = page.height - page.margins.top - page.margins.bottom - SLACK;
  return tables.flatMap((table, at) => {
    const drawn = [...measured.children[at]!.querySelectorAll('tr')];
    const all = table.lines.map(({ row, isTied }, line) => ({
      row,
      isTied,
      height: drawn[line]!.getBoundingClientRect().height * POINT,
    }));
    const { breaks, titleRows } = page;
    const scale = scaleOf(print, table);
    return paginate(all, { room, breaks, titleRows }).map((laid) => {
      const [titles, rows] = [laid.titles, laid.rows].map((positions) => positions.map((one) => all[one]!));
      return {
        printed: table,
        laid: [...laid.titles, ...laid.rows].map((position) => table.lines[position]!),
        charts: chartPlaces(table.charts, { all, titles: titles!, rows: rows!, room, scale }),
      };
    });
  });
}

function newPlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'print-view';
  return place;
}

/** A place over the page, which takes no keys and no presses meanwhile and is not printed. */
function usePlaceOver(): HTMLElement {
  const [place] = useState(newPlace);
  useLayoutEffect(() => {
    const page = document.getElementById('page')!;
    document.body.append(place);
    document.body.classList.add('printing');
    page.inert = true;
    // A page that is printed while a part of it is inert keeps Chromium from giving that part its keys back.
    const free = (): void => void (page.inert = false);
    window.addEventListener('beforeprint', free);
    const shown = page.firstElementChild as HTMLElement;
    const { width, height } = shown.getBoundingClientRect();
    // Paper has another size than the window, and a grid that was squeezed into it takes no more keys.
    Object.assign(shown.style, { width: `${width}px`, height: `${height}px` });
    return () => {
      free();
      window.removeEventListener('beforeprint', free);
      Object.assign(shown.style, { width: '', height: '100%' });
      document.body.classList.remove('printing');
      place.remove();
    };
  }, [place]);
  return place;
}

/** Closes it wherever the keyboard is: printing takes it from the button. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** The moment of the print, as its pages tell it. */
function now(): { readonly date: string; readonly time: string } {
  const at = new Date();
  return { date: at.toLocaleDateString('zh-CN'), time: at.toLocaleTimeString('zh-CN', { timeStyle: 'short' }) };
}

/** The sheet as it comes out on paper, and the way to the printer. */
export function PrintView({ print, file, theme, onClose }: PrintViewProps) {
  const styles = useStyles();
  const { print: words } = useWorkbenchText();
  const measure = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly LaidTable[] | null>(null);
  const [moment] = useState(now);
  const place = usePlaceOver();
  useLayoutEffect(() => setPages(pagesOf(print, measure.current!)), [print]);
  useLayoutEffect(() => bar.current!.querySelector('button')!.focus(), []);
  useEscape(onClose);
  const { page, tables, sheet } = print;
  const rowHeight = print.rowHeight ?? USUAL_HEIGHT;
  const table = (one: PrintedTable, rows: readonly PrintedRow[], charts: readonly ChartPlace[]) => (
    <PaperTable widths={one.widths} scale={scaleOf(print, one)} {...{ rows, rowHeight, charts }} />
  );
  return createPortal(
    <PaneTheme theme={theme}>
      <div className={styles.view} role="dialog" aria-modal="true" aria-label={words.title(sheet)}>
        <style>{`@page { size: ${page.width}pt ${page.height}pt; margin: 0 }`}</style>
        <div ref={bar} className={styles.bar}>
          <h1 className={styles.title}>{words.title(sheet)}</h1>
          <p className={styles.hint} role="status">
            {pages && words.pages(pages.length)}
            {print.lacksDrawings && words.drawings}
          </p>
          <Button appearance="primary" onClick={() => window.print()}>
            {words.press}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </div>
        {pages === null && (
          <div ref={measure} className={styles.measure}>
            {tables.map((one, at) => (
              <div key={at}>{table(one, one.lines, [])}</div>
            ))}
          </div>
        )}
        {/* It scrolls: the keyboard must reach it. */}
        <div className={styles.papers} role="group" aria-label={words.papers} tabIndex={0}>
          {pages?.map(({ printed: one, laid, charts }, at) => (
            <Paper key={at} page={page} facts={{ ...moment, page: at + 1, pages: pages.length, sheet, file }}>
              {table(one, laid, charts)}
            </Paper>
          ))}
        </div>
      </div>
    </PaneTheme>,
    place,
  );
}
