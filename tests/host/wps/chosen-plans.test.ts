import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { choosesPlans } from '../chosen-plans';
import { WpsHost } from '../wps-sim/index';

choosesPlans(() => {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  const { model } = host.active!;
  return Promise.resolve({
    workbook: new WpsWorkbook(host.scope(), host.meter),
    shown: () => model.sheets.map(({ name, visibility }) => [name, visibility, host.values(name)]),
    close: (isClosed) => void (model.protected = isClosed),
    strange: () => host.violations,
  });
});
