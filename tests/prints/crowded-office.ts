import { dayOf } from '../../src/engine/time/calendar';
import type { WorkbookChange } from '../../src/host/port/workbook';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { newWork } from '../../src/app/workflow/new-work';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { LogRow } from '../../src/sheets/adoptions/encode-log';
import { INTERVIEWS_SCHEMA } from '../../src/sheets/interviews/interviews-schema';
import { MANUSCRIPTS_SCHEMA } from '../../src/sheets/manuscripts/manuscripts-schema';
import { recordCells } from '../../src/sheets/schema/record-entry';
import { SOLICITATIONS_SCHEMA } from '../../src/sheets/solicitations/solicitations-schema';

/** Units of the crowded office. */
const UNITS = 60;
const ADOPTIONS = 480;

const GROUPS = ['街道（镇）退役军人服务站', '局属各科室', '局属事业单位'] as const;
const unitName = (at: number): string =>
  at % 3 === 0
    ? `湘江新区第${at + 1}街道退役军人服务站暨党群服务中心拥军优抚联络办公室`
    : `第${at + 1}街道退役军人服务站`;

const units = Array.from({ length: UNITS }, (_, at) => ({
  name: unitName(at),
  group: GROUPS[Math.min(2, Math.floor(at / 25))]!,
  target: 5 + (at % 10),
  aliases: [],
}));

const pad = (number: number): string => String(number).padStart(2, '0');
const titleOf = (at: number): string =>
  `第${at + 1}篇：湘江新区退役军人服务中心扎实开展走访慰问困难退役军人和其他优抚对象活动切实把党和政府的关怀送到基层一线`;

const adoptions: readonly LogRow[] = Array.from({ length: ADOPTIONS }, (_, at) => {
  const rule = BUILT_IN_PLAN.rules[at % BUILT_IN_PLAN.rules.length]!;
  return {
    title: titleOf(at),
    unit: units[(at * 7) % UNITS]!.name,
    date: `2020-${pad(1 + ((at * 5 + Math.floor(at / 12)) % 12))}-${pad(1 + (at % 27))}`,
    channel: rule.channel ?? BUILT_IN_PLAN.channels[at % BUILT_IN_PLAN.channels.length]!.name,
    mode: rule.mode ?? '单独采用',
    number: `G2020-${String(at + 1).padStart(3, '0')}`,
    authors:
      at % 5 === 0
        ? '欧阳娜娜、阿卜杜拉·买买提江、司马相如、诸葛亮'
        : `李${'甲乙丙丁戊己庚辛'[at % 8]!}${'子丑寅卯'[at % 4]!}`,
  };
});

const manuscripts = Array.from({ length: 12 }, (_, at) => ({
  number: `G2020-${600 + at}`,
  title: titleOf(at).repeat(at === 3 ? 4 : 1),
  unit: units[at * 3]!.name,
  authors: '欧阳娜娜、阿卜杜拉·买买提江、司马相如、诸葛亮、上官婉儿、公孙大娘',
  sensitive: at % 2 ? '是' : '否',
  submitted: '2020-12-10',
  channels: '省厅、市局官网官微、长沙晚报、中国退役军人杂志',
}));

const solicitations = units.slice(0, 40).map(({ name }, at) => ({
  number: `Y2020-${pad(1 + Math.floor(at / 20))}`,
  topic: '全区退役军人系统学习贯彻重要讲话精神、开展“两学一做”常态化制度化教育情况的综合性材料',
  unit: name,
  issued: '2020-05-22',
  kind: '综合性',
  person: '李娜',
}));

const interviews = Array.from({ length: 3 }, (_, at) => ({
  number: `C2020-0${at + 1}`,
  unit: units[at]!.name,
  activity: '湘江新区庆祝中国人民解放军建军九十三周年军地座谈会暨双拥模范单位和个人表彰大会',
  date: '2020-12-28',
  time: '2020年12月28日上午9:30至11:30',
  place: '湘江新区机关办公大楼二号楼三楼多功能会议厅（人民路与韶山路交叉口东南角）',
  people: '区委、区政府、区人大、区政协主要领导，驻区部队首长，各街道（镇）主要负责人，优抚对象代表，新闻媒体记者',
  agenda: '一、奏唱国歌；二、宣读表彰决定；三、颁奖；四、代表发言；五、区领导讲话；六、参观双拥成果展',
  channels: '湖南日报、红网、长沙晚报、星辰在线',
}));

/** A workbook of an office of many units with long names, whose every sheet and document runs over several pages. */
export const crowdedOffice = (): WorkbookChange[] =>
  createWorkbook(
    2020,
    { ...BUILT_IN_PLAN, units, office: '湖南湘江新区管理委员会退役军人事务和应急保障局' },
    {
      rows: adoptions,
      asOf: dayOf(2020, 12, 15),
      work: {
        ...newWork(),
        manuscripts: manuscripts.map((record) => recordCells(MANUSCRIPTS_SCHEMA, record, false)),
        solicitations: solicitations.map((record) => recordCells(SOLICITATIONS_SCHEMA, record, false)),
        interviews: interviews.map((record) => recordCells(INTERVIEWS_SCHEMA, record, false)),
      },
    },
  );
