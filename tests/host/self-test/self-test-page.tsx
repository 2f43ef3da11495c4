import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Title3 } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CellAddress } from '../../../src/host/port/workbook';
import { PaneTheme } from '../../../src/ui/pane/pane-theme';
import { verdictLines } from './capability';
import { reportName, runSelfTest, type Finding, type Report } from './run';
import type { ProgramUnderTest } from './program';

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

function Result({ program, report }: { readonly program: ProgramUnderTest; readonly report: Report }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = JSON.stringify(report, null, 2);
  const name = reportName(program, report);
  const [kept] = useState(() => program.keep?.(name, text) ?? null);
  const broken = report.findings.filter(({ outcome }) => outcome === 'broken');
  const lacks = verdictLines(report.capabilities);
  return (
    <>
      <MessageBar intent={broken.length + lacks.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          自检完成：{lacks.length === 0 ? '' : `${lacks.length} 种能力缺少或没有试（列在下面）；`}
          {count(report.findings, 'kept')} 项符合，{broken.length} 项不符合，
          {count(report.findings, 'left out')} 项未做。
        </MessageBarBody>
      </MessageBar>
      {lacks.length > 0 && (
        <ul className={styles.list} aria-label="缺少的能力">
          {lacks.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.text}>
        {kept === null ? '请把结果文件发给维护人员。' : `结果已存为 ${kept} ，请把这个文件发给维护人员。`}
        里面只有版本、用时和自检结果，没有您的数据。文件存不下来时，请点“选中全部文字”，按 Ctrl+C 复制。
      </p>
      <div className={styles.row}>
        {kept === null && (
          <Button appearance="primary" onClick={() => download(text, name)}>
            下载结果
          </Button>
        )}
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

interface SelfTestPageProps {
  readonly program: ProgramUnderTest;
  /** What the person should know before it begins. */
  readonly introduction: string;
}

/** The page of the self-test, whatever the program. */
export function SelfTestPage({ program, introduction }: SelfTestPageProps) {
  return (
    <PaneTheme theme="light">
      <SelfTest program={program} introduction={introduction} />
    </PaneTheme>
  );
}

function SelfTest({ program, introduction }: SelfTestPageProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [report, setReport] = useState<Report | null>(null);

  const ask = async (cell: CellAddress, text: string): Promise<void> => {
    let givenUp = false;
    setQuestion({ cell, text, skip: () => (givenUp = true) });
    try {
      await program.typed(cell, text, () => givenUp);
    } finally {
      setQuestion(null);
    }
  };
  const start = async (): Promise<void> => {
    setReport(null);
    const obstacle = await program.obstacle();
    setProblem(obstacle);
    if (obstacle !== '') return;
    await runSelfTest(program, ask, (done, all, next) => setProgress({ done, all, next })).then(
      setReport,
      (error: unknown) => setProblem(`自检没有做完：${String(error)}。请把这句话发给维护人员。`),
    );
  };
  const running = progress !== null && report === null;

  return (
    <div className={styles.page}>
      <Title3 as="h1">稿分自检</Title3>
      <p className={styles.text}>{introduction}</p>
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
      {report && <Result program={program} report={report} />}
    </div>
  );
}
