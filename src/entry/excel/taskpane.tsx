/// <reference types="office-js" />
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../../host/excel/excel-workbook';
import type { PaneText } from '../../text/pane/pane';
import { ribbonView } from '../../ui/pane/pane-state';
import { PaneLanguageProvider } from '../../ui/pane/pane-language';
import { PaneTheme } from '../../ui/pane/pane-theme';
import { AddInPane } from '../session/add-in-pane';
import { Obstacle } from '../session/obstacle';
import { EXCEL_DELIVERIES } from './excel-deliveries';
import { findExcel } from './find-excel';
import { hostTheme } from './office-theme';

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

show(<AddInPane workbook={null} theme="light" deliveries={EXCEL_DELIVERIES} />, navigator.language);

const found = await findExcel();
if (found === 'excel')
  show(
    <AddInPane workbook={new ExcelWorkbook()} theme={hostTheme()} deliveries={EXCEL_DELIVERIES} wanted={wanted} />,
    Office.context.displayLanguage,
  );
else showObstacle(found);
