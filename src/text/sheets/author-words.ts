/** Between authors written as a phrase; only where every part is a whole name (张和平 is one person). */
export const AUTHOR_JOINERS = /[\s和与及+＋&]+/u;
/** A Chinese name of at least two characters. */
export const WHOLE_NAME = /^[\p{Script=Han}·•・]{2,}$/u;
/** The end of a body's name, in which 和 joins nobody (和谐社区). */
export const BODY_NAME =
  /(?:社区|街道办?|办公室|办事处|服务站|工作站|中心|村委会|居委会|委员会|支部|支队|大队|中队|小组|编辑部|宣传部|事务局|派出所|公司|学校|[小中大]学|医院|协会|联合会)$/u;
/** What clerks put where nobody has signed, beside marks alone. */
export const UNSIGNED = /^(?:[^\p{L}\p{N}]*|无|暂无|未署名|无署名|不详)$/u;
