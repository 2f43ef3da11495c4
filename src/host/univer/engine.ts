import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findReplaceZh from '@univerjs/preset-sheets-find-replace/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN';
import {
  createUniver,
  ICommandService,
  IUniverInstanceService,
  LifecycleStages,
  LocaleType,
  mergeLocales,
  UniverInstanceType,
  type FUniver,
  type Injector,
  type Workbook,
} from '@univerjs/presets';
import { dropLateChecks } from './late-checks';
import { HIDDEN_MENUS } from './menus';
import { withOwnWords, type Words } from './own-words';

/** The spreadsheet engine in a page, and the doors to it that the adapter uses. */
export interface Engine {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly injector: Injector;
  /** The workbook shown now; null before the first and between two. */
  workbook(): Workbook | null;
  /** Resolves once the first workbook is drawn. */
  readonly drawn: Promise<void>;
}

const WORDS = mergeLocales(coreZh, conditionalFormattingZh, dataValidationZh, filterZh, findReplaceZh, sortZh);

function presets(container: HTMLElement) {
  const core = UniverSheetsCorePreset({
    container,
    toolbar: false,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    menu: { ...HIDDEN_MENUS },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  return [
    core,
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: true }),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsSortPreset(),
  ];
}

/** Starts the spreadsheet in an element of the page, with the words that it asks for and lacks. */
export function startEngine(container: HTMLElement, lacking: Words = {}): Engine {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: withOwnWords(WORDS, lacking) },
    presets: presets(container),
  });
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  dropLateChecks(instances, injector);
  return {
    api: univerAPI,
    commands: injector.get(ICommandService),
    injector,
    workbook: () => instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? null,
    drawn: whenDrawn(univerAPI),
  };
}

function whenDrawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => onceDrawn(api, resolve));
}

/** Acts once the engine has drawn a sheet. */
export function onceDrawn(api: FUniver, act: () => void): void {
  once(api, LifecycleStages.Rendered, act);
}

/** Acts once the engine has all its parts. */
export function onceReady(api: FUniver, act: () => void): void {
  once(api, LifecycleStages.Ready, act);
}

function once(api: FUniver, wanted: LifecycleStages, act: () => void): void {
  let isDone = false;
  const watch = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (isDone || stage < wanted) return;
    isDone = true;
    // While the engine calls its listeners, one that leaves makes it skip the next.
    queueMicrotask(() => watch.dispose());
    act();
  });
}
