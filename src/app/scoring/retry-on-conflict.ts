import { HostError } from '../../host/port/workbook';

/** How often work starts anew because somebody edited the workbook meanwhile. */
export const MOST_TRIES = 3;

/** True where the host found other cells than were read; then it wrote nothing that is wrong. */
export const isConflict = (error: unknown): boolean => error instanceof HostError && error.code === 'conflict';

/**
 * Does the work. Where the host found other cells than were read, it tells so and does the work anew, and after some
 * attempts gives up. @throws HostError
 */
export async function retryOnConflict<Done>(
  work: () => Promise<Done>,
  onAgain?: () => void | Promise<void>,
): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === MOST_TRIES) throw error;
      await onAgain?.();
    }
  }
}
