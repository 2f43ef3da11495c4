/// <reference types="office-js" />
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../../host/excel/excel-workbook';
import type { PaneText } from '../../text/pane/pane';
import { ribbonView } from '../../ui/pane/pane-state';
import { PaneLanguageProvider } from '../../ui/pane/pane-language';
import { PaneTheme } from '../../ui/pane/pane-theme';
import { AddInPane } from '../session/add-in-pane';
import type { Deliveries } from '../session/deliver';
import { downloadFile } from '../session/download-file';
import { Obstacle } from '../session/obstacle';
import { findExcel } from './find-excel';
import { hostTheme } from './office-theme';
import { openNewWorkbook } from './open-new-workbook';

const deliveries: Deliveries = {
  toFinance: openNewWorkbook((messages, fileName) => messages.openedNew(fileName)),
  newBook: openNewWorkbook((messages, fileName) => messages.openedYear(fileName)),
  /** Some programs around the pane keep downloads from it without a word. */
  file: downloadFile((messages, fileName) => messages.downloadAsked(fileName)),
};

const view = ribbonView(new URLSearchParams(location.search).get('view'));
const wanted = view === null ? undefined : { view, times: 1 };

const root = createRoot(document.getElementById('page')!);

const show = (content: ReactNode, language: string): void =>
  root.render(<PaneLanguageProvider host={language}>{content}</PaneLanguageProvider>);

function showObstacle(name: keyof PaneText['obstacles']): void {
  const page = (
    <PaneTheme theme="light">
      <Obstacle name={name} />
    </PaneTheme>
  );
  show(page, name === 'too-old' ? Office.context.displayLanguage : navigator.language);
}

show(<AddInPane workbook={null} theme="light" deliveries={deliveries} />, navigator.language);

const found = await findExcel();
if (found === 'excel')
  show(
    <AddInPane workbook={new ExcelWorkbook()} theme={hostTheme()} deliveries={deliveries} wanted={wanted} />,
    Office.context.displayLanguage,
  );
else showObstacle(found);
