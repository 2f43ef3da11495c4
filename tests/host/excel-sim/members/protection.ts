import { Fault } from '../fault';
import { EventType } from '../model/events';
import { ALLOWANCES } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { define, text } from './define';

function setProtection(sheet: Sheet, protection: Sheet['protection']): void {
  sheet.protection = protection;
  sheet.book.events.emit(EventType.protectionChanged, [sheet.id, 'Workbook'], {
    worksheetId: sheet.id,
    isProtected: protection !== undefined,
  });
}

/** Protection of a sheet. */
export function defineProtection(): void {
  define<Sheet>({
    name: 'WorksheetProtection',
    scalars: {
      protected: { get: (sheet) => sheet.protection !== undefined },
      options: { get: (sheet) => sheet.protection?.options ?? ALLOWANCES },
    },
    methods: {
      protect: (sheet, [options, password]) => {
        if (sheet.protection) throw new Fault('InvalidOperation');
        for (const key of Object.keys(options ?? {})) if (!(key in ALLOWANCES)) throw new Fault('InvalidArgument');
        setProtection(sheet, {
          options: { ...ALLOWANCES, ...(options as object | null) },
          password: text(password ?? ''),
        });
      },
      unprotect: (sheet, [password]) => {
        if (sheet.protection && sheet.protection.password !== text(password ?? '')) throw new Fault('BadPassword');
        if (sheet.protection) setProtection(sheet, undefined);
      },
    },
  });
}
