import { HostError } from '../host/port/workbook';

/**
 * True for a refusal after which nobody knows what stands in the workbook. Then nobody may be told that nothing was
 * done.
 */
export const isUnsure = (cause: unknown): boolean =>
  cause instanceof HostError && (cause.code === 'unverified' || cause.code === 'partly');
