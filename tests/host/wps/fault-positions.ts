/** Every call is broken off at where `ALL_FAULTS` is set, else one in so many. */
const isThorough = process.env['ALL_FAULTS'] !== undefined;

/** How many calls further the next break is. */
export const stride = (usual: number): number => (isThorough ? 1 : usual);

/** Milliseconds a suite that breaks off at every call may take. */
export const PATIENCE = isThorough ? 3_600_000 : 120_000;
