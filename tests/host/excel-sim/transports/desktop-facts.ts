import type { ExcelHost } from '../host';
import { requirementMatrix } from './requirement-sets';

/** How the desktop host presents itself. */
export interface DesktopOptions {
  readonly locale?: string;
  readonly documentUrl?: string;
  /** Requirement sets beside ExcelApi, added to the usual ones. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Document settings (`Office.context.document.settings`) at the start. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Colours of `Office.context.officeTheme` as `#rrggbb`, beside those of the light theme. */
  readonly theme?: Readonly<Record<string, string>>;
}

/** What `GetHostInfo` and the getters of `GetContext` answer. */
export interface DesktopFacts {
  readonly hostInfo: string;
  readonly context: Readonly<Record<string, string | number | boolean>>;
}

const LIGHT = {
  bodyBackgroundColor: '#e6e6e6',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#ffffff',
  controlForegroundColor: '#262626',
};

/** Excel for Windows tells colours as numbers in JSON. */
function themeInfo(theme: DesktopOptions['theme']): string {
  const colors = Object.entries({ ...LIGHT, ...theme });
  return JSON.stringify(Object.fromEntries(colors.map(([name, color]) => [name, parseInt(color.slice(1), 16)])));
}

/** Plain data, so that it can also be handed to another page. */
export function desktopFacts(host: ExcelHost, options: DesktopOptions = {}): DesktopFacts {
  const locale = options.locale ?? 'zh-CN';
  return {
    hostInfo: `Excel$Win32$16.01$${locale}$corr$0$disableLogging`,
    context: {
      GetAppType: 1,
      GetSolutionRef: 'solution',
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 0,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: options.documentUrl ?? 'C:\\book.xlsx',
      GetAppCapabilities: host.book.readOnly ? 1 : 0,
      GetActivationMode: 1,
      GetControlIntegrationLevel: 1,
      GetSolutionToken: '',
      GetCorrelationId: 'corr',
      GetInstanceId: 'instance',
      GetTouchEnabled: false,
      GetCommerceAllowed: false,
      GetSupportedMatrix: requirementMatrix(host.excelApi, options.sets),
      GetHostFullVersion: '16.0.14332.20000',
      GetOfficeThemeInfo: themeInfo(options.theme),
    },
  };
}
