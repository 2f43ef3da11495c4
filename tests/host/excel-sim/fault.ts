/** An error of one action, as the host reports it inside an answered batch. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message?: string,
    /** `Class.member`, filled in by the decoder. */
    public location = '',
    /** A test asked for it; the simulator could have done otherwise. */
    readonly isInjected = false,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'Fault';
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "This operation can't be done on a merged cell.",
  NotImplemented: "The requested feature isn't implemented.",
};

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

export function httpStatus(code: string): number {
  return HTTP_STATUS[code] ?? 400;
}

/** Numbers with which a host refuses a whole request before any action ran. */
export const Refusal = {
  internal: 5001,
  cellEditMode: 5004,
  sessionLost: 5012,
  modalDialog: 5016,
  throttled: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Runs a member and says in its fault which one it was. */
export function located<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Fault && error.location === '') error.location = location;
    throw error;
  }
}
