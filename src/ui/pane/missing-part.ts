/** Whether a part of the program that is loaded when it is used could not be: its file is gone, or does not come. */
export const isMissingPart = (cause: unknown): boolean => cause instanceof Error && cause.name === 'ChunkLoadError';
