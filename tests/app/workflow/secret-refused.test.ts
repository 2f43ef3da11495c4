import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { issueText } from '../../../src/text/issues/issues';
import { ExcelPage } from '../../host/excel-page';
import { hosts, standing, type OpenHost } from './on-every-host';
import { SECRET, SHEETS } from './secret-sheets';

const run = { today: dayOf(2020, 5, 8), version: '1' };

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** After how many calls a host refuses. */
const AFTER = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233];

/** All that an error says, and what caused it. */
const chain = (error: unknown): string =>
  error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${chain(error.cause)}` : String(error);

const attempt = (act: () => Promise<unknown>): Promise<string> => act().then((done) => JSON.stringify([done]), chain);

/** Refuses an act further and further on, then lets it pass, and says all that was told. */
async function refused({ refuse, mend, name }: OpenHost, act: () => Promise<unknown>): Promise<string> {
  let told = '';
  for (const after of name === 'xlsx' ? [] : AFTER) {
    refuse(after);
    told += await attempt(act);
    mend();
  }
  return told + (await attempt(act));
}

test('a secret stands in no refusal, no undo and no cell but where it was typed, wherever a host refuses', async () => {
  for await (const host of hosts(page, SHEETS)) {
    const { name, workbook, window } = host;
    const before = new Set(await standing(workbook, SECRET));
    const strays = async (): Promise<string[]> =>
      (await standing(workbook, SECRET)).filter((cell) => !before.has(cell));
    const runs = await refused(host, () => recalculate(workbook, run).then(({ issues }) => issues));
    expect([name, runs.includes(SECRET), await strays()]).toEqual([name, false, []]);
    const undone = window ? await refused(host, () => window.undo()) : '';
    expect([name, undone.includes(SECRET), await strays()]).toEqual([name, false, []]);
  }
});

/** What the form 登记采用 may hold of a classified manuscript, or under the mark of a classified paper. */
const DRAFTS = [
  { number: 'G2020-001', title: SECRET },
  { number: 'G2020-001', title: '', authors: SECRET },
  { number: 'Ｇ2020-001', title: '', remark: SECRET },
  { number: '', title: `机密★1年 ${SECRET}` },
  { number: 'G2020-004', title: '走访慰问', authors: `秘密☆${SECRET}` },
].map((draft) => ({ unit: '高桥', date: '2020-5-6', channel: '省厅', mode: '单独采用', ...draft }));

test('the form 登记采用 names the field, writes no row and tells no secret, wherever a host refuses', async () => {
  for await (const host of hosts(page, SHEETS)) {
    const { name, workbook } = host;
    const before = await standing(workbook, SECRET);
    for (const draft of DRAFTS) {
      const desk = (await openAdoptionDesk(workbook, run))!;
      const { faults, issues, changes } = desk.preview(draft);
      expect([name, draft.number, faults.size > 0, changes]).toEqual([name, draft.number, true, []]);
      const said = [...issues, ...faults.values()].map((issue) => [issue, issueText(issue), issueTextEn(issue)]);
      const told = JSON.stringify(said) + (await refused(host, () => desk.save(draft)));
      expect([name, told.includes(SECRET), await standing(workbook, SECRET)]).toEqual([name, false, before]);
    }
  }
});
