import { perQuarter, type PerQuarter } from '../../engine/time/quarter';

/** 一 to 四. */
export const QUARTER_NUMERALS: PerQuarter<string> = ['一', '二', '三', '四'];

/** 一季度 to 四季度. */
export const SHORT_QUARTER_NAMES = perQuarter((quarter) => `${QUARTER_NUMERALS[quarter]}季度`);

/** 第一季度 to 第四季度. */
export const QUARTER_NAMES = perQuarter((quarter) => `第${SHORT_QUARTER_NAMES[quarter]}`);
