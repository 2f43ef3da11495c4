import { paneTextEn } from '../../../src/text/en/pane/pane';
import { paneTextZh } from '../../../src/text/pane/pane';

it.each([
  [0, '不到一个工作日', 'waiting for less than a working day'],
  [1, '已等1个工作日', 'waiting for 1 working day'],
  [12, '已等12个工作日', 'waiting for 12 working days'],
])('somebody who has waited %i working days is told so', (days, chinese, english) => {
  expect([paneTextZh.todo.waited(days), paneTextEn.todo.waited(days)]).toEqual([chinese, english]);
});
