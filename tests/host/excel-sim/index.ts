export { readCatalogue, type Catalogue } from './catalogue';
export { Refusal } from './fault';
export {
  ExcelHost,
  WEB_LIMIT,
  type CellView,
  type HostOptions,
  type InjectedFault,
  type StartCells,
  type TracedRequest,
} from './host';
export { loadOffice, type LoadedOffice, type PageWindow } from './load';
export type { Person } from './person';
export { serveDesktopPage, type BrowserPage } from './transports/browser-desktop';
export { serveWebPage, type WebOptions } from './transports/browser-web';
export { serveDesktop, type DesktopContract } from './transports/desktop';
export type { DesktopOptions } from './transports/desktop-facts';
export { serveNativeBridge } from './transports/native-bridge';
