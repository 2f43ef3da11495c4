/** A browser on a busy machine may lose a keystroke: the flow is tried once more, and the first failure is printed. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
