import { HostError } from '../../port/workbook';
import { get, type Application, type Workbook } from './jsapi';

/** Where WPS puts its objects: the window of a page it opened. */
export interface WpsScope {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

interface Root {
  readonly Application?: unknown;
  readonly EtApplication?: unknown;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const memberOf = (root: unknown, name: keyof Root): unknown => (isObject(root) ? get(root as Root, name) : undefined);

/** Not its name, which imitates others, but its workbooks make an application one of spreadsheets. */
function isSpreadsheet(candidate: unknown): candidate is Application {
  return isObject(candidate) && isObject((candidate as Application).Workbooks);
}

/** The page that WPS opened; elsewhere it holds nothing of WPS. */
export const PAGE: WpsScope = globalThis as object;

/** The spreadsheet program, looked up anew because WPS may put it there late; null outside of it. */
export function findApplication(scope: WpsScope): Application | null {
  const places = [
    () => scope.Application,
    () => scope.wps,
    () => memberOf(scope.wps, 'Application'),
    () => memberOf(scope.wps, 'EtApplication'),
  ];
  for (const place of places) {
    const candidate = place();
    if (isSpreadsheet(candidate)) return candidate;
  }
  return null;
}

/** @throws HostError unsupported outside of WPS spreadsheets */
export function requireApplication(scope: WpsScope): Application {
  const application = findApplication(scope);
  if (!application) throw new HostError('unsupported', 'WPS');
  return application;
}

/** The workbook in front. @throws HostError no-workbook */
export function activeWorkbook(application: Application): Workbook {
  const workbook = get(application, 'ActiveWorkbook');
  if (!workbook) throw new HostError('no-workbook', '');
  return workbook;
}
