import { HostError } from '../host/port/workbook';

/** Whether a refusal leaves open what stands in the workbook: then nobody may be told that nothing was done. */
export const isUnsure = (cause: unknown): boolean =>
  cause instanceof HostError && (cause.code === 'unverified' || cause.code === 'partly');
