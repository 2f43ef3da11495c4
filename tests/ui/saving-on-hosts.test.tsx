import '@testing-library/jest-dom';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { audit } from '../../src/app/audit/audit';
import { newWork } from '../../src/app/workflow/new-work';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { MANUSCRIPTS_SCHEMA } from '../../src/sheets/manuscripts/manuscripts-schema';
import { recordCells } from '../../src/sheets/schema/record-entry';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { FORM_TEXTS } from '../../src/text/pane/pane-forms';
import { NOTICE_FORM_TEXTS } from '../../src/text/pane/pane-notice';
import { PACKING_TEXTS } from '../../src/text/pane/pane-packing';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { PaneLanguageProvider } from '../../src/ui/pane/pane-language';
import { readWord } from '../documents/read-word';
import { paragraph, run, wordFile } from '../documents/reading/word-xml';
import { excel, wps, type SavingProgram } from './saving-programs';

const FORMS = 12;
const manuscripts = Array.from({ length: FORMS }, (_, at) =>
  recordCells(MANUSCRIPTS_SCHEMA, { title: `走访第${at + 1}户`, unit: '跳马镇', submitted: '2020-12-10' }, false),
);
const rows = [
  { title: '清明祭扫英烈', unit: '高桥', date: '2020-02-04', channel: '市局官网', mode: '采用' },
  { title: '悬挂光荣牌', unit: '东塘', date: '2020-05-01', channel: '省厅', mode: '单独采用' },
];
const YEAR = createWorkbook(2020, BUILT_IN_PLAN, { rows, asOf: dayOf(2020, 12, 31), work: { ...newWork(), manuscripts } }); // prettier-ignore

let program: SavingProgram;
let user: ReturnType<typeof userEvent.setup>;
afterEach(() => {
  cleanup();
  expect(program.strange()).toEqual([]);
  program.close();
});

/** The pane beside a year in the program, calculated. */
async function beside(opening: Promise<SavingProgram>): Promise<void> {
  localStorage.clear();
  program = await opening;
  user = userEvent.setup({ delay: null, applyAccept: false });
  await program.workbook.write(YEAR);
  render(<PaneLanguageProvider host="zh-CN">{program.pane}</PaneLanguageProvider>);
  await press(TEXT.recalculate);
  await screen.findByText(TEXT.current);
}

const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));

/** Presses a button the moment it is there, as nobody is quick enough for. */
function pressOnceThere(name: string): void {
  const look = (_: unknown, watch: MutationObserver): void => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button) return;
    watch.disconnect();
    act(() => button.click());
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}

const tab = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('tab', { name }));

const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
  const file = Object.assign(new File([new Uint8Array(bytes)], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });
  await user.upload(await screen.findByLabelText(PACKING_TEXTS.choose, { selector: 'input' }), file);
  await screen.findByRole('list', { name: PACKING_TEXTS.entries });
};

async function openPacking(): Promise<void> {
  act(() => program.select('稿件登记!B2'));
  await tab(TEXT.tabs.row);
  await press(/^打包：/u);
  await choose('稿.docx', wordFile(paragraph(run('走访'))));
}

/** What is saved from the pane: the presses that lead to it, the one that makes it, and what its file is and holds. */
interface Saving {
  readonly file: string;
  readonly open: () => Promise<void>;
  readonly press: string;
  readonly holds: (bytes: Uint8Array) => void;
}

const fromTodo = (button: string) => async (): Promise<void> => {
  await tab(/^待办/u);
  await press(button);
};

const SAVED: Readonly<Record<string, Saving>> = {
  forms: {
    file: `2020年度信息稿件审核表（${FORMS}份）.docx`,
    open: fromTodo(TEXT.todo.forms.print),
    press: FORM_TEXTS.save,
    holds: (bytes) => expect(readWord(bytes).tables).toHaveLength(FORMS),
  },
  'a notice': {
    file: '雨花区退役军人事务局关于2020年度宣传信息工作情况的通报（征求意见稿）.docx',
    open: fromTodo(TEXT.todo.forms.notice),
    press: NOTICE_FORM_TEXTS.save,
    holds: (bytes) => expect(readWord(bytes).lines.join('\n')).toContain('采用2条'),
  },
  'a package': {
    file: '2020年度+跳马镇+走访第1户.zip',
    open: openPacking,
    press: PACKING_TEXTS.make,
    holds: (bytes) => expect(Object.keys(unzipSync(bytes))).toHaveLength(2),
  },
  'the draft of a mail': {
    file: '2020年度+跳马镇+走访第1户.eml',
    open: openPacking,
    press: PACKING_TEXTS.draft,
    holds: (bytes) => expect(new TextDecoder().decode(bytes)).toMatch(/^X-Unsent: 1\r\nTo: /u),
  },
};

/** What a refusal must not say. */
const TOLD_AS_SAVED = /已存为|已交给浏览器|已在新工作簿/u;

/** A press that lets no file out tells the way out, and nothing as saved. */
async function isRefused(file: string, act: () => Promise<void>): Promise<void> {
  const relent = program.refuse();
  await act();
  expect(await screen.findByText(HOST_REFUSALS['no-files'](file))).toBeVisible();
  expect(screen.queryByText(TOLD_AS_SAVED)).toBeNull();
  expect(program.reached).toEqual([]);
  relent();
}

const PROGRAMS = {
  Excel: { opening: excel, where: (file: string) => file, told: TEXT.messages.downloadAsked },
  WPS: { opening: wps, where: (file: string) => `C:\\稿分\\${file}`, told: TEXT.messages.savedFile },
} as const;

describe.each(Object.values(PROGRAMS).map((one, at) => [Object.keys(PROGRAMS)[at]!, one] as const))(
  '%s',
  (_, { opening, where, told }) => {
    test.each(Object.entries(SAVED))(
      '%s: a refusal tells the way out; pressed again the file is there, and it is told where',
      async (__, { file, open, press: button, holds }) => {
        await beside(opening());
        await open();
        await isRefused(file, () => press(button));
        await press(button);
        program.turnAway();
        expect(await screen.findByText(told(where(file)))).toBeInTheDocument();
        expect(screen.queryByText(HOST_REFUSALS['no-files'](file))).toBeNull();
        expect(program.reached.map((one) => one.where)).toEqual([where(file)]);
        holds(await program.reached[0]!.bytes());
      },
    );

    test('many forms show how far they are; 取消 leaves no file', async () => {
      await beside(opening());
      await SAVED['forms']!.open();
      pressOnceThere(FORM_TEXTS.cancel);
      await press(FORM_TEXTS.save);
      expect(await screen.findByText(FORM_TEXTS.givenUp)).toBeVisible();
      expect(program.reached).toEqual([]);
    });
  },
);

const FILE = '2020年度雨花区退役军人事务局一季度稿费表.xlsx';
const quarter = () => within(screen.getByRole('region', { name: TEXT.shortQuarters[0] }));
const handOver = () => user.click(quarter().getByRole('button', { name: TEXT.fees.handOver }));

async function settled(): Promise<void> {
  await tab(TEXT.tabs.fees);
  await screen.findByRole('region', { name: TEXT.shortQuarters[0] });
  await user.click(quarter().getByRole('button', { name: TEXT.fees.settle }));
  await press(TEXT.fees.confirm);
  await screen.findByText(/一季度已结账/u);
}

test.each([
  ['Excel opens it', () => excel(), 'a new workbook', TEXT.messages.openedNew(FILE)],
  ['an Excel without new workbooks downloads it', () => excel('ApiNotAvailable'), FILE, TEXT.messages.downloadAsked(FILE)], // prettier-ignore
  ['WPS writes it beside the workbook', wps, `C:\\稿分\\${FILE}`, TEXT.messages.savedNew(`C:\\稿分\\${FILE}`)],
])('the file for finance: %s, and a refusal tells the way out', async (_, opening, where, told) => {
  await beside(opening());
  await settled();
  await isRefused(FILE, handOver);
  await handOver();
  expect(await screen.findByText(told)).toBeVisible();
  expect(program.reached.map((one) => one.where)).toEqual([where]);
  const proof = await audit(openXlsx(await program.reached[0]!.bytes()), { today: dayOf(2021, 1, 8) });
  expect(proof).toMatchObject({ kind: 'hand-over', issues: [] });
});

test('the file for finance: a busy Excel is told as busy, and is not gone round', async () => {
  await beside(excel('InvalidOperationInCellEditMode'));
  await settled();
  await handOver();
  expect(await screen.findByText(HOST_REFUSALS.busy(FILE))).toBeVisible();
  expect(program.reached).toEqual([]);
});
