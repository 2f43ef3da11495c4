type NoParameters = Readonly<Record<string, never>>;

/** Why a Word document cannot be read; `kind` is the ending of such files, '' where nobody can tell. */
export interface WordFaults {
  empty: NoParameters;
  unreadable: NoParameters;
  damaged: NoParameters;
  'too-large': NoParameters;
  encrypted: NoParameters;
  'old-format': { readonly kind: string };
  'other-kind': { readonly kind: string };
}

export type WordFault = {
  [Code in keyof WordFaults]: { readonly code: Code; readonly parameters: WordFaults[Code] };
}[keyof WordFaults];

/** How any program saves a .docx. */
const SAVE_AS = '请用 Word 或 WPS 打开它，选“文件”→“另存为”，类型选“Word 文档（*.docx）”，再选另存的那一份。';

type Sentences = { readonly [Code in keyof WordFaults]: (parameters: WordFaults[Code]) => string };

/** What is wrong with a file, and what to do; the name of the file stands before it. */
export const WORD_FAULTS: Sentences = {
  unreadable: () => '文件读不出来：可能已移走、改名，正被别的程序占用，或者是一个文件夹。请重新选择。',
  empty: () => '文件是空的。请重新取得这个文件。',
  damaged: () => `文件已损坏，打不开。${SAVE_AS}`,
  'too-large': () => '文件解开以后太大，没有读。审核表只有几十 KB，请核对是不是选错了文件。',
  encrypted: () => `文件加了密码，读不了。请先在 Word 或 WPS 里取消打开密码。${SAVE_AS}`,
  'old-format': ({ kind }) => `文件是旧格式（${kind}），读不了。${SAVE_AS}`,
  'other-kind': ({ kind }) => `文件不是 Word 文档${kind === '' ? '' : `，是 ${kind}`}。请选 .docx 文件。`,
};
