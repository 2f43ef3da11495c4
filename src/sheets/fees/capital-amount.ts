import nzh from 'nzh/cn';
import type { Fen } from '../../engine/units';
import { formatYuan } from '../../text/format';

/**
 * An amount in the capitals that vouchers ask for (会计基础工作规范 第五十二条): 125000 fen is 人民币壹仟贰佰伍拾元整.
 * What ends at 元 or 角 takes 整; an amount below zero says 负; below one yuan 元 is left out (人民币伍角整).
 */
export const capitalAmount = (amount: Fen): string =>
  nzh.toMoney(formatYuan(amount).replaceAll(',', ''), { forceZheng: true });
