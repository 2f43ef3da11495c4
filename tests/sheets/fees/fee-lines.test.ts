import { authorNames } from '../../../src/sheets/cells/names/author-names';
import { NEW_BOOK, readBook, type Adopted } from '../../engine/settlement-book';

const row = (title: string, date: string, more: Partial<Adopted> = {}): Adopted => ({
  title,
  unit: '高桥',
  date,
  channel: '市局官网',
  mode: '采用',
  number: '',
  authors: '',
  ...more,
});

describe('authors', () => {
  test.each([
    ['', []],
    ['张三', ['张三']],
    ['张 三', ['张三']],
    ['张三、李四,王五；赵六／钱七', ['张三', '李四', '王五', '赵六', '钱七']],
    ['张三 李四', ['张三', '李四']],
    ['张三和李四', ['张三', '李四']],
    ['张和平', ['张和平']],
    ['张三\n张三', ['张三']],
    ['东塘和谐社区', ['东塘和谐社区']],
    ['雨花区和平社区、张三和李四', ['雨花区和平社区', '张三', '李四']],
    ['东塘及圭塘服务中心', ['东塘及圭塘服务中心']],
    ['无', []],
    ['—', []],
    ['张三、／', ['张三']],
    ['暂无', []],
    ['无名', ['无名']],
    ['阿不都·热合曼、John Smith', ['阿不都·热合曼', 'John Smith']],
  ])('%j', (text, names) => {
    expect(authorNames(text)).toEqual(names);
  });
});

describe('fee lines', () => {
  test('name unit, authors, content, rule and money of every adoption of the year, also of those that earn nothing', () => {
    const rows = [
      row('《甲》，一', '2020-2-1', { authors: '张三、李四', number: ' 007 ' }),
      row('甲 一', '2020-5-1', { number: '０07', mode: '公文类' }),
      row('《乙》\r\n（二）', '2020-8-1', { channel: '省厅', mode: '综合采用' }),
      row('旧', '2019-12-31'),
      row('乱', '2020-2-30'),
    ];
    const { lines, terms } = readBook({ ...NEW_BOOK, rows, feesFrom: '2020-2-1', rate: 33.33 });
    expect(lines).toMatchObject([
      {
        quarter: 0,
        unit: '高桥',
        group: '街道',
        authors: ['张三', '李四'],
        content: '№007',
        number: '007',
        points: 100,
      },
      { quarter: 1, content: '№007', ruleValue: 100, points: 0, sheetRow: 3 },
      {
        quarter: 2,
        content: '高桥·乙二',
        title: '《乙》 （二）',
        ruleValue: 275,
        basis: '丙',
        points: 275,
        rate: 3333,
      },
    ]);
    expect(terms).toMatchObject({ year: 2020, rate: 3333, units: ['高桥', '东塘', '办公室'] });
  });

  test('older than 付费起始日 earn no money', () => {
    const { lines } = readBook({
      ...NEW_BOOK,
      rows: [row('甲', '2020-4-26'), row('乙', '2020-4-27')],
      feesFrom: '2020-4-27',
    });
    expect(lines.map(({ points }) => points)).toEqual([0, 100]);
  });

  test('a unit is known by the name it had', () => {
    const { terms } = readBook({
      ...NEW_BOOK,
      units: [
        ['高桥街道办', '高桥'],
        ['东塘', ''],
      ],
    });
    expect(['高桥', '高桥街道办', '从未有过'].map(terms.nameNow)).toEqual(['高桥街道办', '高桥街道办', '从未有过']);
  });
});
