import { createRoot } from 'react-dom/client';
import { SelfTestPage } from '../self-test/self-test-page';
import { excelUnderTest } from './excel-under-test';

createRoot(document.getElementById('page')!).render(
  <SelfTestPage
    program={excelUnderTest}
    introduction="在真正的 Excel 里逐项验证稿分依赖的行为。请在新建的空白工作簿里运行：自检会反复增删工作表。大约需要两分钟，最后有三处请您输入一个字母或数字。"
  />,
);
