import { renderHook } from '@testing-library/react';
import { SaveTarget } from '../../src/entry/workbench/file-access';
import { useDeliveries } from '../../src/entry/workbench/use-deliveries';
import type { WorkbookFile } from '../../src/entry/workbench/use-workbook-file';
import { HOST_REFUSALS_EN } from '../../src/text/en/hosts/host-refusals';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';

test('a browser that lets the workbench download nothing is told how to let it, not to open the workbench', async () => {
  URL.createObjectURL = () => {
    throw new TypeError('no downloads here');
  };
  const { result } = renderHook(() => useDeliveries({} as WorkbookFile, () => Promise.reject(new Error())));
  const saved = new SaveTarget('台账.xlsx').save(() => Promise.resolve(new Uint8Array()));
  await expect(saved).rejects.toMatchObject({ code: 'no-downloads', subject: '台账.xlsx' });
  const refused = result.current.file('审核表.docx', new Uint8Array());
  await expect(refused).rejects.toMatchObject({ code: 'no-downloads', subject: '审核表.docx' });
  for (const told of [HOST_REFUSALS, HOST_REFUSALS_EN])
    expect(told['no-downloads']('审核表.docx')).not.toMatch(/工作台|workbench/u);
});
