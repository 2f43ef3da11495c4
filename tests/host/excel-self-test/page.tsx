/// <reference types="office-js" />
import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Title3 } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { findExcel } from '../../../src/entry/excel/find-excel';
import type { CellAddress } from '../../../src/host/workbook';
import { PaneTheme } from '../../../src/ui/pane-theme';
import { runSelfTest, type Finding, type Report } from './run';
import { isScratch, typed } from './scratch-workbook';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '16px', overflowWrap: 'anywhere' },
  text: { margin: 0, lineHeight: '20px' },
  list: { margin: 0, paddingLeft: '20px', lineHeight: '20px' },
  row: { display: 'flex', columnGap: '8px' },
});

interface Question {
  readonly cell: CellAddress;
  readonly text: string;
  readonly skip: () => void;
}

interface Progress {
  readonly done: readonly Finding[];
  readonly all: number;
  readonly next: string;
}

const addressOf = ({ row, column }: CellAddress): string => `${String.fromCharCode(65 + column)}${row + 1}`;
const count = (findings: readonly Finding[], outcome: Finding['outcome']): number =>
  findings.filter((one) => one.outcome === outcome).length;

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
}

function Result({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = JSON.stringify(report, null, 2);
  const broken = report.findings.filter(({ outcome }) => outcome === 'broken');
  return (
    <>
      <MessageBar intent={broken.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          自检完成：{count(report.findings, 'kept')} 项符合，{broken.length} 项不符合，
          {count(report.findings, 'left out')} 项未做。
        </MessageBarBody>
      </MessageBar>
      <p className={styles.text}>
        请把结果文件发给维护人员。里面只有版本、用时和自检结果，没有您的数据。下载被禁止时，请点“选中全部文字”，按
        Ctrl+C 复制。
      </p>
      <div className={styles.row}>
        <Button
          appearance="primary"
          onClick={() => download(text, `gaofen-excel-${report.startedAt.replaceAll(':', '')}.json`)}
        >
          下载结果
        </Button>
        <Button onClick={() => area.current?.select()}>选中全部文字</Button>
      </div>
      <textarea ref={area} aria-label="结果" readOnly rows={8} value={text} />
      <ul className={styles.list}>
        {broken.map(({ name, message }) => (
          <li key={name}>
            {name}：{message.slice(0, 300)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why it cannot be run here; empty when it can. */
async function obstacleHere(): Promise<string> {
  if ((await findExcel()) !== 'excel') return '这个页面要在 Excel 2021 或更新版本的任务窗格里打开。';
  return (await isScratch()) ? '' : '这个工作簿里有内容。请新建一个空白工作簿，在那里打开自检。';
}

function SelfTest() {
  const styles = useStyles();
  const [problem, setProblem] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [report, setReport] = useState<Report | null>(null);

  const ask = async (cell: CellAddress, text: string): Promise<void> => {
    let givenUp = false;
    setQuestion({ cell, text, skip: () => (givenUp = true) });
    try {
      await typed(cell, text, () => givenUp);
    } finally {
      setQuestion(null);
    }
  };
  const start = async (): Promise<void> => {
    setReport(null);
    const obstacle = await obstacleHere();
    setProblem(obstacle);
    if (obstacle === '') setReport(await runSelfTest(ask, (done, all, next) => setProgress({ done, all, next })));
  };
  const running = progress !== null && report === null;

  return (
    <div className={styles.page}>
      <Title3 as="h1">稿分自检</Title3>
      <p className={styles.text}>
        在真正的 Excel
        里逐项验证稿分依赖的行为。请在新建的空白工作簿里运行：自检会反复增删工作表。大约需要两分钟，最后有两处请您输入一个字母。
      </p>
      {problem !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" disabledFocusable={running} onClick={() => void start()}>
        开始自检
      </Button>
      {question && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            请在工作表“{question.cell.sheet}”的 {addressOf(question.cell)} 单元格输入 {question.text} 并按回车。
            <Button size="small" onClick={question.skip}>
              跳过
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {progress && (
        <div role="status">
          <ProgressBar value={progress.done.length} max={progress.all} />
          <p className={styles.text}>
            {progress.done.length} / {progress.all}，不符合 {count(progress.done, 'broken')} 项。{progress.next}
          </p>
        </div>
      )}
      {report && <Result report={report} />}
    </div>
  );
}

createRoot(document.getElementById('page')!).render(
  <PaneTheme theme="light">
    <SelfTest />
  </PaneTheme>,
);
