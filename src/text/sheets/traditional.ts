/** Characters of the names of sheets and columns as they are written in Taiwan and Hong Kong, and here; pair by pair. */
export const TRADITIONAL =
  '標标題题單单類类項项稱称採采時时間间發发佈布編编號号執执筆笔備备註注說说規规則则數数結结轉转記记錄录員员約约審审節节參参務务據据證证鏈链聯联電电話话帳账賬账戶户開开銀银職职來来責责報报負负處处簡简別别層层級级體体環环條条終终與与領领導导達达圖图輯辑見见訊讯資资機机構构幣币額额貼贴稅税準准總总計计積积獎奖評评義义態态狀状況况絡络識识碼码還还為为應应實实際际優优異异訪访預预載载獨独綜综動动會会關关鍵键詞词內内簽签離离訓训業业歸归併并補补舊旧餘余屬属幾几獻献檔档試试';
