import type { LookRemark, Workbook } from '../../host/port/workbook';

/** The workbook, whose writes hand over what there is to remark about them. */
export function withRemarks(workbook: Workbook, tell: (remarks: readonly LookRemark[]) => void): Workbook {
  return {
    read: (sheets) => workbook.read(sheets),
    write: async (changes) => {
      const report = await workbook.write(changes);
      if (report.remarks.length > 0) tell(report.remarks);
      return report;
    },
  };
}
