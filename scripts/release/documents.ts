import { readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../tests/e2e/browser';
import type { Files } from './archive';
import type { PrintedDocument } from './audiences';
import { pdfOf } from './pdf';

const LOOK = `
  body { font: 10.5pt/1.7 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #222; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; margin-top: 1.6em; } h3 { font-size: 12pt; }
  h1, h2, h3 { line-height: 1.3; break-after: avoid; }
  img { max-width: 100%; max-height: 120mm; border: 1px solid #ddd; break-inside: avoid; }
  table { border-collapse: collapse; width: 100%; margin: 0.8em 0; }
  th, td { border: 1px solid #bbb; padding: 4px 8px; text-align: left; vertical-align: top; }
  th { background: #f2f4f7; } thead { display: table-header-group; } tr { break-inside: avoid; }
  pre { background: #f6f7f9; padding: 8px 12px; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
  code { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; }
  blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #bbb; }`;

/** Documents as PDF, by their titles. @throws Error with a sentence where this machine has no Chinese font */
export async function printDocuments(root: string, documents: readonly PrintedDocument[]): Promise<Files> {
  const browser = await startBrowser();
  try {
    const printed: [string, Uint8Array][] = [];
    for (const document of documents) printed.push([`${document.title}.pdf`, await print(browser, root, document)]);
    return Object.fromEntries(printed);
  } finally {
    await browser.close();
  }
}

async function print(browser: Browser, root: string, { source, title }: PrintedDocument): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(pageOf(path.join(root, source), title), { waitUntil: 'load' });
    if (!(await page.evaluate(showsChinese))) {
      throw new Error(
        '这台电脑没有中文字体，文档的 PDF 印不出来。请先安装（例如 fonts-noto-cjk），再运行 npm run release。',
      );
    }
    return await pdfOf(page);
  } finally {
    await page.close();
  }
}

/** Two ideographs look alike only where a font has neither. */
function showsChinese(): boolean {
  const [one, other] = ['汉', '字'].map((text) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    pen.font = '40px sans-serif';
    pen.fillText(text, 10, 60);
    return canvas.toDataURL();
  });
  return one !== other;
}

/** The document as a page that needs no other file, and names none of this machine. */
function pageOf(file: string, title: string): string {
  const html = marked.parse(readFileSync(file, 'utf8'), { async: false });
  const body = html
    .replace(/(<img [^>]*?src=")([^":]+)"/g, (_, before: string, at: string) => `${before}${pictureOf(file, at)}"`)
    .replace(/<a href="(?!https?:)[^"]*">([\s\S]*?)<\/a>/g, '$1');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${LOOK}</style>${body}</html>`;
}

const pictureOf = (file: string, at: string): string =>
  `data:image/png;base64,${readFileSync(path.join(path.dirname(file), at)).toString('base64')}`;
