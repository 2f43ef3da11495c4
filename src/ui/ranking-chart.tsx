import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Result } from '../app/outcome';
import { formatPercent, formatPoints } from '../text/format';
import { chartScale } from './chart-scale';
import { usePaneText } from './pane-text';
import { unitRows, listUnits, type UnitRow } from './unit-rows';

const ROW = 40;
const AXIS = 24;
const BAR = 10;

const useStyles = makeStyles({
  figure: { margin: 0, padding: '16px', color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', marginBottom: '12px' },
  title: { marginRight: 'auto', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', fontSize: tokens.fontSizeBase200 },
  svg: { display: 'block', width: '100%', overflow: 'visible', fontFamily: 'inherit' },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: '1px' },
  tick: { fill: tokens.colorNeutralForeground3, fontSize: '11px' },
  name: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  value: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
  score: { fill: tokens.colorCompoundBrandBackground },
  target: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralBackground1, strokeWidth: '1px' },
});
