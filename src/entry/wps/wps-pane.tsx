import { useMemo } from 'react';
import { AddInPane } from '../session/add-in-pane';
import { Obstacle } from '../session/obstacle';
import { useWpsWindow, type FrontBook } from './use-wps-window';
import { wpsDeliveries } from './wps-deliveries';
import type { WpsApplication } from './wps-objects';

interface WpsPaneProps {
  readonly wps: WpsApplication;
  /** Names the window that the pane is docked to. */
  readonly window: string;
}

/** A pane for each workbook that was in front of this window so far; only that of the one in front now is seen. */
export function WpsPane({ wps, window }: WpsPaneProps) {
  const seen = useWpsWindow(wps, window);
  if (seen === null) return <AddInPane workbook={null} theme="light" deliveries={wpsDeliveries(wps, '')} />;
  const { front, books } = seen;
  return (
    <>
      {[...books].map(([name, book]) => (
        <div key={name} hidden={name !== front} style={{ height: '100%' }}>
          <BookPane wps={wps} name={name} book={book} />
        </div>
      ))}
      {front === null && <Obstacle name="no-workbook" />}
    </>
  );
}

interface BookPaneProps extends Pick<WpsPaneProps, 'wps'> {
  /** Full name of the workbook: its files go beside it, whichever is in front by then. */
  readonly name: string;
  readonly book: FrontBook;
}

function BookPane({ wps, name, book: { workbook, asked, wanted } }: BookPaneProps) {
  const deliveries = useMemo(() => wpsDeliveries(wps, name), [wps, name]);
  return <AddInPane workbook={workbook} theme="light" deliveries={deliveries} asked={asked} wanted={wanted} />;
}
