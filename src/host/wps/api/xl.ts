/** The numbers behind the names of the JSAPI; its own enumerations do not exist at run time. */
export const XL = {
  alignment: { left: -4131, center: -4108, right: -4152, top: -4160, bottom: -4107 },
  border: { continuous: 1, none: -4142, thin: 2 },
  noColor: -4142,
  underlineSingle: 2,
  calculationManual: -4135,
  manualBreak: -4135,
  visible: -1,
  hidden: 0,
  veryHidden: 2,
  shape: { auto: 1, chart: 3, comment: 4, group: 6, picture: 13, textBox: 17 },
  validation: { inputOnly: 0, decimal: 2, list: 3, date: 4 },
  alert: { stop: 1, warning: 2 },
  between: 1,
  formatByExpression: 2,
  fillFormats: 3,
  solidBar: 0,
  page: { portrait: 1, landscape: 2, a4: 9 },
  chart: { barClustered: 57, byColumns: 2, categoryAxis: 1, legendBottom: -4107 },
} as const;

/** `RRGGBB` as the JSAPI counts colours: blue first. */
export function bgr(color: string): number {
  const rgb = parseInt(color, 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
