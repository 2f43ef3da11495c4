const KEY = 'gaofen.version';

function seenVersion(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps that a person knows of this version, for every page of the product at this address. */
export function rememberVersion(version: string): void {
  try {
    localStorage.setItem(KEY, version);
  } catch {
    // Nothing is told of updates then.
  }
}

/** Whether this version is newer than the one that was used here before. The first one that is used tells nothing. */
export function isUpdated(version: string): boolean {
  const seen = seenVersion();
  if (seen === null) rememberVersion(version);
  return seen !== null && version.localeCompare(seen, 'en', { numeric: true }) > 0;
}
