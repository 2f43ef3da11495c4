import { useMemo } from 'react';
import { AddInPane } from '../session/add-in-pane';
import type { Deliveries } from '../session/deliver';
import { Obstacle } from '../session/obstacle';
import { useWpsWindow } from './use-wps-window';
import { writeBeside } from './write-beside';
import type { WpsApplication } from './wps-objects';

interface WpsPaneProps {
  readonly wps: WpsApplication;
  /** Names the window that the pane is docked to. */
  readonly window: string;
}

function deliveriesOf(wps: WpsApplication): Deliveries {
  const file = writeBeside(wps, (messages, path) => messages.savedFile(path));
  return { toFinance: writeBeside(wps, (messages, path) => messages.savedNew(path)), newBook: file, file };
}

/** A pane for each workbook that was in front of this window so far; only that of the one in front now is seen. */
export function WpsPane({ wps, window }: WpsPaneProps) {
  const seen = useWpsWindow(wps, window);
  const deliveries = useMemo(() => deliveriesOf(wps), [wps]);
  if (seen === null) return <AddInPane workbook={null} theme="light" deliveries={deliveries} />;
  const { front, books } = seen;
  return (
    <>
      {[...books].map(([name, { workbook, asked, wanted }]) => (
        <div key={name} hidden={name !== front} style={{ height: '100%' }}>
          <AddInPane workbook={workbook} theme="light" deliveries={deliveries} asked={asked} wanted={wanted} />
        </div>
      ))}
      {front === null && <Obstacle name="no-workbook" />}
    </>
  );
}
