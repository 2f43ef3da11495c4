import type { LookRemark, Workbook } from '../../host/port/workbook';

/** Wraps a workbook: each write hands its remarks to `tell`. */
export function withRemarks(workbook: Workbook, tell: (remarks: readonly LookRemark[]) => void): Workbook {
  return {
    read: (sheets, options) => workbook.read(sheets, options),
    write: async (changes, options) => {
      const report = await workbook.write(changes, options);
      if (report.remarks.length > 0) tell(report.remarks);
      return report;
    },
  };
}
