import fc from 'fast-check';
import { formChannels } from '../../../src/app/forms/form-options';
import { decodeChannels } from '../../../src/sheets/channels/decode-channels';
import { FORM_CHANNELS } from '../../../src/text/documents/form-channels';

const KNOWN = decodeChannels(undefined, false).value!.names;

const ticks = (named: string, options: string = FORM_CHANNELS[3]): [string[], string] => {
  const { ticked, other } = formChannels(options, named, KNOWN);
  return [[...ticked], other];
};

describe('the channels of a form', () => {
  it.each([
    ['', [], ''],
    ['省厅、市局官网、长沙晚报', ['省退役军人事务厅', '市局官方网站'], '长沙晚报'],
    ['市局官网官微', ['市局官方网站', '市局微信公众号'], ''],
    ['市局官网、官微', ['市局官方网站', '市局微信公众号'], ''],
    ['省厅官网', ['省退役军人事务厅'], ''],
    ['省退役军人事务厅（含官网官微及所属事业单位）', ['省退役军人事务厅'], ''],
    [
      '中国退役军人，区融媒体中心；市两办',
      ['《中国退役军人》杂志及微信公众号', '区属媒体平台', '市委办公厅', '市政府办公厅'],
      '',
    ],
    ['区属媒体平台 市局公众号', ['区属媒体平台', '市局微信公众号'], ''],
    ['新湖南 客户端', [], '新湖南 客户端'],
    ['省厅/市局官网／长沙晚报', ['省退役军人事务厅', '市局官方网站'], '长沙晚报'],
    ['市委办公厅和红网', ['市委办公厅'], '红网'],
    ['军民/融合', [], '军民/融合'],
    ['其他媒体或杂志：长沙军休', [], '长沙军休'],
    ['□省退役军人事务厅\n☑市委办公厅 □市政府办公厅\n其他媒体或杂志：', ['市委办公厅'], ''],
    ['新湖南，新湖南、新湖南', [], '新湖南'],
    ['部', [], '部'],
    ['市委办公厅', ['市委办公厅'], ''],
    ['市委 办公厅', ['市委办公厅'], ''],
  ])('of “%s”', (named, ticked, other) => {
    expect(ticks(named)).toEqual([ticked, other]);
  });

  it('are not ticked by a name that stands for several of them', () => {
    expect(ticks('省市主流媒体', FORM_CHANNELS[1])).toEqual([[], '省市主流媒体']);
    expect(ticks('湖南日报、长沙电视台新闻频道', FORM_CHANNELS[1])).toEqual([['湖南日报', '长沙电视台'], '']);
  });

  it('are those that 参数 states, line by line, without the last line of every form', () => {
    const { lines, ticked } = formChannels('□甲报  □乙网｜丙台，丁刊|其他媒体或杂志：', '乙网', KNOWN);
    expect(lines).toEqual([['甲报', '乙网'], ['丙台', '丁刊']]); // prettier-ignore
    expect([...ticked]).toEqual(['乙网']);
  });

  it('lose nothing that is named: it is ticked or follows 其他媒体或杂志：', () => {
    const name = fc.constantFrom('红网', '湖南日报', '新湖南', '省厅', '学习强国', '市局官微', '某刊');
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 6 }),
        fc.constantFrom('、', '，', ';', '\n', '/', '和'),
        (names, separator) => {
          const { ticked, other } = formChannels(FORM_CHANNELS[1], names.join(separator), KNOWN);
          for (const one of names)
            expect(ticked.has(one) || other.includes(one) || (one === '市局官微' && ticked.has('市局微信公众号'))).toBe(
              true,
            );
        },
      ),
    );
  });
});
