import { createRoot } from 'react-dom/client';
import { SelfTestPage } from '../self-test/self-test-page';
import { wpsUnderTest } from './wps-under-test';

createRoot(document.getElementById('page')!).render(
  <SelfTestPage
    program={wpsUnderTest}
    introduction="在真正的 WPS 表格里逐项验证稿分依赖的行为，并记下这个版本的特点。请在新建的空白工作簿里运行：自检会反复增删工作表。先逐项试稿分要用的能力，再验证约定。大约需要三分钟，开头一处、最后三处请您输入一个字母或数字。"
  />,
);
