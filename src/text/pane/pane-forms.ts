import { FORM_FAULTS, FORM_REMARKS } from '../documents/form-messages';
import { OFFICE_FORM_FAULTS } from '../documents/office-form';
import { FORM_NUMBERS, FORM_TITLES, type FormNumber } from '../documents/forms';

/** Words of 打印表单 in the pane (三(二)2, 3 and 5). */
export const FORM_TEXTS = {
  faults: FORM_FAULTS,
  remarks: FORM_REMARKS,
  title: '打印表单',
  hint: '按登记的内容生成，一页一份，意见栏空着由人签。存为 Word 后打印，或写成工作表打印。',
  choice: '表单',
  choices: Object.fromEntries(FORM_NUMBERS.map((form) => [form, `附件${form} ${FORM_TITLES[form]}`])) as Readonly<
    Record<FormNumber, string>
  >,
  open: (count: number): string => `在办的 ${count} 份`,
  save: '存为 Word',
  sheet: '写成工作表',
  written: (sheet: string): string => `已写成工作表“${sheet}”，一页一份，可以直接打印。`,
  notWritten: '没有写入',
  saving: (count: number): string => `正在生成 ${count} 份…`,
  making: (number: number, all: number): string => `第 ${number} / ${all} 份`,
  cancel: '取消',
  givenUp: '已取消，没有生成文件。',
  print: (form: FormNumber): string => `打印附件${form}`,
  printOf: (form: FormNumber, what: string): string => `打印附件${form}：${what}`,
  refused: '不能打印',
  notSaved: '没有存下来',
  remarked: '请核对',
  templateFaults: OFFICE_FORM_FAULTS,
  templateHint:
    '本单位有自己的 Word 表的，在表里写上 {标题}、{供稿单位}、{撰稿人}、{敏感} 等占位符，选它代替上面的样式。',
  chooseTemplate: '选择本单位的表（.docx）…',
  template: (name: string): string => `用“${name}”的样式`,
  saveSample: '存一份写好占位符的样张',
  dropTemplate: '改用方案的样式',
  close: '返回',
};
