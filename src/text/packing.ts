/** Why a manuscript is not packed. */
export interface PackingFaults {
  'no-manuscripts': Readonly<Record<string, never>>;
  'unknown-item': { item: string };
  'item-in-error': { item: string };
  classified: { item: string };
  'no-word': Readonly<Record<string, never>>;
  'several-word': { files: readonly string[] };
  'other-format': { file: string };
  'empty-file': { file: string };
  /** Numbers, from 1, in the order in which they were chosen. */
  'unreadable-files': { numbers: readonly number[] };
  'name-mark': Readonly<Record<string, never>>;
  'word-mark': Readonly<Record<string, never>>;
  'word-unreadable': { file: string };
  'mail-address': { address: string };
}

/** What is doubtful about what is packed. */
export interface PackingRemarks {
  'no-picture': Readonly<Record<string, never>>;
  'picture-in-word-only': { count: number };
  'small-picture': { file: string; pixels: number | null; kilobytes: number };
  'not-submitted-complete': { missing: string };
}

type Sentences<Of> = { readonly [Code in keyof Of]: (parameters: Of[Code]) => string };

/** Of a file whose name bears a mark, and of one whose text does, not even the name is told. */
export const PACKING_FAULTS: Sentences<PackingFaults> = {
  'no-manuscripts': () => '工作簿里没有“稿件登记”，不知道邮件主题。请先登记稿件。',
  'unknown-item': ({ item }) => `“稿件登记”里没有编号“${item}”。请核对编号。`,
  'item-in-error': ({ item }) => `“稿件登记”里“${item}”这一行有错误，没有读入。请先按“问题清单”改正。`,
  classified: ({ item }) => `“${item}”是涉密件，不打包：涉密内容只走保密渠道。`,
  'no-word': () => '没有 Word 稿。请附一个 .docx、.doc 或 .wps 文件（三（二）4：Word+原图）。',
  'several-word': ({ files }) => `有${files.length}个 Word 文件：${files.join('、')}。请只附一个稿件。`,
  'other-format': ({ file }) =>
    `“${file}”的格式不能打包。稿件用 .docx、.doc、.wps，图片用 .jpg、.jpeg、.png、.heic、.tif。`,
  'empty-file': ({ file }) => `“${file}”是空的。请核对文件。`,
  'unreadable-files': ({ numbers }) =>
    `选的第${numbers.join('、')}个文件读不出来：可能已移走、改名，或正被别的程序占用。请重新选择。`,
  'name-mark': () => '有文件的名称带有密级标志，没有打包。涉密内容只走保密渠道，请按保密规定处理。',
  'word-mark': () => 'Word 稿里带有密级标志，没有打包。涉密内容只走保密渠道，请按保密规定处理。',
  'word-unreadable': ({ file }) =>
    `读不出“${file}”里的文字（加了密码、已损坏，或不是 Word 文件），不能检查密级标志，没有打包。请去掉密码，或用 Word、WPS 另存为 .docx。`,
  'mail-address': ({ address }) => `“参数”里的报送邮箱“${address}”不是邮箱地址，没有存邮件草稿。请改正以后再存。`,
};

export const PACKING_REMARKS: Sentences<PackingRemarks> = {
  'no-picture': () => '没有图片。方案要求“Word+原图”（三（二）4），确实没有图片的可以不管。',
  'picture-in-word-only': ({ count }) => `图片只在 Word 稿里（${count}张），插入以后已被压缩。请另附原图。`,
  'small-picture': ({ file, pixels, kilobytes }) =>
    `“${file}”可能不是原图（${pixels === null ? '' : `长边${pixels}像素，`}${kilobytes}KB）。请核对。`,
  'not-submitted-complete': ({ missing }) => `“稿件登记”里这一篇还缺：${missing}。`,
};

/** The sentence of one of them. */
export const packingSentence = <Of>(
  { code, parameters }: { readonly code: keyof Of; readonly parameters: Of[keyof Of] },
  sentences: Sentences<Of>,
): string => sentences[code](parameters);

/** The name of a picture in a package, after the mail subject; numbered from 1. */
export const pictureName = (subject: string, number: number): string => `${subject}-图${number}`;

/** The text of the mail that a package is sent with. */
export const MAIL_TEXT = (subject: string, fileName: string, entries: readonly string[]): string =>
  [
    `现报送稿件：${subject}。`,
    '',
    `附件“${fileName}”里有：`,
    ...entries.map((name, at) => `${at + 1}. ${name}`),
    '',
  ].join('\n');
