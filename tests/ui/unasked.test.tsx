import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { AddInPane } from '../../src/entry/session/add-in-pane';
import type { ReadOptions, UndoableWindow } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { smallYear } from '../host/excel/small-year';
import { WpsHost } from '../host/wps-sim/index';
import { NOWHERE } from './nowhere';

/** Collects with which options a workbook is read. */
function watched(workbook: UndoableWindow, reads: ReadOptions[]): UndoableWindow {
  const read: UndoableWindow['read'] = (sheets, options = {}) => {
    reads.push(options);
    return workbook.read(sheets, options);
  };
  return new Proxy(workbook, {
    get: (target, name) => {
      const member: unknown = name === 'read' ? read : Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

const OWN_LEDGER = [
  ['稿件名称', '报送单位', '刊发日期', '刊发媒体', '采用形式'],
  ['春耕', '高桥', 43_894, '市局官网', '转载'],
];

/** What the pane shows of a workbook before anything is pressed. */
const BOOKS = {
  'an empty one': { sheets: { blank: [] }, shows: /增加模板的表/u },
  'a ledger of her own': { sheets: { 台账: OWN_LEDGER }, shows: /按这样读取/u },
  'one that can be calculated': { sheets: { blank: [] }, year: true, shows: /重新计算/u },
};

/** Ended edits would cut in two what a person is typing while a book opens. */
test.each(Object.entries(BOOKS))('before a press, %s is read without ending an edit', async (_, book) => {
  const host = new WpsHost();
  host.open({ sheets: book.sheets });
  const workbook = new WpsWorkbook(host.scope());
  if ('year' in book) await workbook.write(smallYear());
  const reads: ReadOptions[] = [];
  render(<AddInPane workbook={watched(workbook, reads)} theme="light" deliveries={NOWHERE} />);
  await screen.findAllByRole('button', { name: book.shows });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(reads).not.toEqual([]);
  expect(reads.filter(({ unasked }) => unasked !== true)).toEqual([]);
});
