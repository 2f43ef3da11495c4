import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { escapeXml } from '../../ooxml/xml-text';
import { copiedCells } from '../../port/copied-cells';
import { onceReady, type Engine } from '../engine';

/** What the engine does with a clipboard; not in its types. */
interface Pasting {
  legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean>;
  _pastePlainText(text: string, kind: string): Promise<boolean>;
  _pasteHTML(html: string, kind: string): Promise<boolean>;
}

/** Lets a text of several cells fill as many, by key and by menu; the engine shifts a line that begins with an empty one. */
export function pasteTextByCells({ api, injector }: Engine): void {
  onceReady(api, () => {
    const service = injector.get(ISheetClipboardService) as unknown as Pasting;
    const byKey = service.legacyPaste.bind(service);
    const plain = service._pastePlainText.bind(service);
    service.legacyPaste = (html, text = '', files) =>
      byKey(html || files || !hasCells(text) ? html : tableOf(text), text, files);
    service._pastePlainText = (text, kind) =>
      hasCells(text) ? service._pasteHTML(tableOf(text), kind) : plain(text, kind);
  });
}

const hasCells = (text: string): boolean => /[\t\r\n]/.test(text);

function tableOf(text: string): string {
  const cell = (field: string): string => `<td>${field.split('\n').map(escapeXml).join('<br>')}</td>`;
  const lines = copiedCells(text).map((fields) => `<tr>${fields.map(cell).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}
