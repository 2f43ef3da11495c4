import { PACKING_FAULTS, PACKING_REMARKS } from '../packing';

/** Words of 打包 in the pane (三(二)4). */
export const PACKING_TEXTS = {
  faults: PACKING_FAULTS,
  remarks: PACKING_REMARKS,
  title: '打包',
  hint: '选一个 Word 稿和原图。文件只在本机处理，不上传；密级标志的检查只是最后一道提醒，不代替保密审查。',
  choose: '选择 Word 稿和图片…',
  chosen: (files: number): string => `已选 ${files} 个文件`,
  fileName: '压缩包',
  entries: '里面是',
  refused: '不能打包',
  remarked: '请核对',
  make: '打包',
  working: '正在打包…',
  draft: '存为邮件草稿',
  draftHint: '邮件草稿（.eml）用 Outlook、Foxmail 等打开，收件人、主题、附件已填好，看过以后自己发送；稿分不发邮件。',
  close: '返回',
};
