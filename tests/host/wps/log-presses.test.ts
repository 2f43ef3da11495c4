import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { LogProgram } from '../log-program';
import { appendsLists } from '../appended-lists';
import { reviewsWarnings } from '../reviewed-warnings';
import { WpsHost } from '../wps-sim/index';

const open = (): LogProgram => {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  return {
    workbook: new WpsWorkbook(host.scope(), host.meter),
    model: host.active!.model,
    person: (act) => host.person(act),
    refuse: () => {
      host.failAlways(/^Range\.(Value2|Formula) =/u);
      return () => host.mend();
    },
    strange: () => host.violations,
  };
};

describe('已核对', () => reviewsWarnings(open));
describe('another register', () => appendsLists(open));
