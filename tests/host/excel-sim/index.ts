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
export { serveDesktop, type DesktopContract, type DesktopOptions } from './transports/desktop';
export { serveNativeBridge } from './transports/native-bridge';
