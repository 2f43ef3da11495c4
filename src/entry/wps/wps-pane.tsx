import { useMemo } from 'react';
import { AddInPane } from '../session/add-in-pane';
import { Obstacle } from '../session/obstacle';
import { useWpsWindow } from './use-wps-window';
import { writeBeside } from './write-beside';
import type { WpsApplication } from './wps-objects';

interface WpsPaneProps {
  readonly wps: WpsApplication;
  /** Names the window that the pane is docked to. */
  readonly window: string;
}

/** A pane for each workbook that was in front of this window so far; only that of the one in front now is seen. */
export function WpsPane({ wps, window }: WpsPaneProps) {
  const seen = useWpsWindow(wps, window);
  const deliver = useMemo(() => writeBeside(wps), [wps]);
  const deliverFile = useMemo(() => writeBeside(wps, (messages, path) => messages.savedFile(path)), [wps]);
  if (seen === null) return <AddInPane workbook={null} theme="light" deliver={deliver} deliverFile={deliverFile} />;
  const { front, books } = seen;
  return (
    <>
      {[...books].map(([name, { workbook, asked, wanted }]) => (
        <div key={name} hidden={name !== front} style={{ height: '100%' }}>
          <AddInPane
            workbook={workbook}
            theme="light"
            deliver={deliver}
            deliverFile={deliverFile}
            asked={asked}
            wanted={wanted}
          />
        </div>
      ))}
      {front === null && <Obstacle name="no-workbook" />}
    </>
  );
}
