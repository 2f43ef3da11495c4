/// <reference types="office-js" />

/** What Excel says about itself. */
export interface Facts {
  readonly userAgent: string;
  readonly platform: string;
  readonly excelVersion: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The newest ExcelApi set that is announced. */
  readonly excelApi: string;
  readonly otherSets: readonly string[];
  /** Colours of Excel's theme; null where it tells none. */
  readonly theme: unknown;
  readonly screen: string;
}

const OTHER_SETS = [
  ['ExcelApiOnline', '1.1'],
  ['SharedRuntime', '1.1'],
  ['DialogApi', '1.2'],
  ['AddinCommands', '1.1'],
  ['RibbonApi', '1.1'],
] as const;
const NEWEST = 30;

function theme(): unknown {
  try {
    return { ...Office.context.officeTheme };
  } catch {
    return null;
  }
}

/** Collects them; `Office.onReady` must have resolved. */
export function collectFacts(): Facts {
  const { requirements, diagnostics, displayLanguage, contentLanguage } = Office.context;
  const minors = Array.from({ length: NEWEST }, (_, at) => NEWEST - at);
  const newest = minors.find((minor) => requirements.isSetSupported('ExcelApi', `1.${minor}`));
  return {
    userAgent: navigator.userAgent,
    platform: String(diagnostics.platform),
    excelVersion: diagnostics.version,
    displayLanguage,
    contentLanguage,
    excelApi: newest === undefined ? 'none' : `1.${newest}`,
    otherSets: OTHER_SETS.filter(([name, version]) => requirements.isSetSupported(name, version)).map((set) =>
      set.join(' '),
    ),
    theme: theme(),
    screen: `${innerWidth}×${innerHeight} @${devicePixelRatio}`,
  };
}
