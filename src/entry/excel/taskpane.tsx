/// <reference types="office-js" />
import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../../host/excel';
import { EXCEL } from '../../text/excel';
import { Blank } from '../../ui/blank';
import { BrandMark } from '../../ui/brand-mark';
import { PaneTheme } from '../../ui/pane-theme';
import { AddInPane } from '../add-in-pane';
import { findExcel } from './find-excel';
import { hostTheme } from './office-theme';
import { openNewWorkbook } from './open-new-workbook';

const root = createRoot(document.getElementById('page')!);

function showObstacle(title: string, hint: string): void {
  root.render(
    <PaneTheme theme="light">
      <Blank icon={<BrandMark size={64} />} title={title} hint={hint} />
    </PaneTheme>,
  );
}

root.render(<AddInPane workbook={null} theme="light" deliver={openNewWorkbook} />);

const found = await findExcel();
if (found === 'no-office') showObstacle(EXCEL.noOfficeTitle, EXCEL.noOfficeHint);
else if (found === 'not-excel') showObstacle(EXCEL.notExcelTitle, EXCEL.notExcelHint);
else if (found === 'too-old') showObstacle(EXCEL.tooOldTitle, EXCEL.tooOldHint);
else root.render(<AddInPane workbook={new ExcelWorkbook()} theme={hostTheme()} deliver={openNewWorkbook} />);
