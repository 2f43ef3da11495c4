/** Words before a kind of units that mean all of them: 全部街道, 各科室; alone, or before 单位, every unit. */
export const ALL_OF = /^(?:全部|全体|所有|各)(.*)$/u;

/** What stands for units of every kind. */
export const ANY_UNIT = ['', '单位'] as const;
