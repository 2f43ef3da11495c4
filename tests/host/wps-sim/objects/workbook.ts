import { Fault } from '../../excel-sim/fault';
import { quoteSheet } from '../../excel-sim/model/address';
import type { Sheet } from '../../excel-sim/model/sheet';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { window } from './window';
import { worksheet, worksheetTarget } from './worksheet';

/** A workbook; one that `follows` is always the one in front. */
export function workbook(host: WpsHost, own: OpenBook, follows = false) {
  const book = (): OpenBook => {
    const one = follows ? host.active : own;
    if (!one?.open) throw new Error('0x80010108');
    return one;
  };
  const members = {
    get FullName() {
      return book().fullName;
    },
    get Name() {
      return book().fullName.split(/[\\/]/).pop();
    },
    get ReadOnly() {
      return book().readOnly;
    },
    get ProtectStructure() {
      return book().model.protected;
    },
    Protect: (_password: undefined, structure = false) => {
      book().model.protected = structure;
    },
    Unprotect: () => {
      book().model.protected = false;
    },
    get Date1904() {
      return book().model.date1904;
    },
    set Date1904(on: boolean) {
      const { model } = book();
      model.date1904 = on;
      model.version++;
    },
    get Sheets() {
      return sheets(host, book());
    },
    get Worksheets() {
      return sheets(host, book());
    },
    get ActiveSheet() {
      return worksheet(host, book(), book().model.active);
    },
    get Windows() {
      return strict(host, 'Windows', {
        get Count() {
          return 1;
        },
        Item: () => window(host, book()),
      });
    },
    get Names() {
      return names(host, book());
    },
    Activate: () => host.activate(book()),
    Close: (save?: boolean) => {
      if (save === undefined) host.violation('Workbook.Close asks the person');
      host.close(book());
    },
  };
  return strict(host, 'Workbook', members, host.quirks.names === 'absent' ? ['Names'] : []);
}

/** The names of the workbook, and those of its sheets with these in front. */
function names(host: WpsHost, { model }: OpenBook) {
  const all = () => [
    ...model.names.map(({ name, formula }) => [name, formula] as const),
    ...model.sheets.flatMap((sheet) =>
      sheet.names.map(({ name, formula }) => [`${quoteSheet(sheet.name)}!${name}`, formula] as const),
    ),
  ];
  return strict(host, 'Names', {
    get Count() {
      return all().length;
    },
    Item: (at: number) => {
      const [name, formula] = all()[at - 1]!;
      return strict(host, 'Name', {
        get Name() {
          return name;
        },
        get RefersTo() {
          return `=${formula}`;
        },
      });
    },
  });
}

function sheets(host: WpsHost, book: OpenBook) {
  const { model } = book;
  const find = (key: number | string): Sheet => {
    if (typeof key === 'string' && host.quirks.itemByName === 'throws') throw new Fault('InvalidArgument');
    const sheet =
      typeof key === 'number'
        ? model.sheets[key - 1]
        : model.sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    if (!sheet) throw new Fault('ItemNotFound');
    return sheet;
  };
  return strict(host, 'Sheets', {
    get Count() {
      return model.sheets.length;
    },
    Item: (key: number | string) => worksheet(host, book, find(key)),
    Add: (before?: object, after?: object) => {
      const beside = host.quirks.sheetsAddPlace === 'as-asked' ? (before ?? after) : undefined;
      const at = beside
        ? model.sheets.indexOf(worksheetTarget(beside)) + (before ? 0 : 1)
        : model.sheets.indexOf(model.active);
      const sheet = model.addSheet(undefined, at);
      model.activate(sheet);
      host.activate(book);
      return host.quirks.sheetsAdd === 'null' ? null : worksheet(host, book, sheet);
    },
  });
}
