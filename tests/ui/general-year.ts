import { evaluate } from '../../src/app/scoring/evaluate';
import type { Outcome } from '../../src/app/scoring/outcome';
import { dayOf } from '../../src/engine/time/calendar';
import { clerkSheets, NEW_BOOK, type Adopted, type GeneralSheets } from '../engine/settlement-book';

const adopted = (title: string, unit: string, date: string, channel = '市局官网'): Adopted => ({
  ...{ title, unit, date, channel },
  ...{ mode: '转载', number: '', authors: '' },
});

/** Up to 20 February 2020: three units of 市局官网 3 分 5 元 and 省厅 8 分, once a channel, shares 3:2, with a monthly and a yearly 考核项. */
export const generalYear = (parameters: string[][] = [], more: GeneralSheets['sheets'] = {}): Outcome =>
  evaluate(
    clerkSheets({
      ...NEW_BOOK,
      rate: 10,
      rows: [
        adopted('甲', '高桥、东塘', '2020-01-10'),
        adopted('甲', '高桥、东塘', '2020-01-12'),
        adopted('乙', '高桥', '2020-02-03', '省厅'),
      ],
      general: {
        parameters,
        sheets: {
          ...more,
          渠道: [['渠道'], ['市局官网'], ['省厅']],
          计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['市局官网', '', 3, 5], ['省厅', '', 8, null]],
          归并: [['计量', '同稿归并', '联合稿件'], ['分值', '每渠道一次', '3:2'], ['稿费', '每渠道一次', '3:2']],
          考核项: [
            ['考核项', '适用单位', '计量', '周期', '任务', '完成给分', '每少扣', '每超加', '给付'],
            ['月报送', '街道', '篇数', '月', 2, 10, 5, null, null],
            ['年度采用', '高桥', '分值', '年', 20, null, null, 30, '元'],
          ],
        },
      },
    }),
    { today: dayOf(2020, 2, 20) },
  ).outcome; // prettier-ignore
