import { loadedLater } from '../kit/loaded-later';
import type { WorkForm as Kind } from '../pane/pane-state';
import type { Work } from '../pane/work';
import type { WorkFormProps } from './form-preview';
import { InterviewForm } from './interview-form';
import { ManuscriptForm } from './manuscript-form';
import { SolicitationForm } from './solicitation-form';

const PrintForm = loadedLater(async () => (await import('./print-form')).PrintForm);
const IntakeForm = loadedLater(async () => (await import('./intake-form')).IntakeForm);
const NoticeForm = loadedLater(async () => (await import('./notice-form')).NoticeForm);

interface WorkFormRoute extends Omit<WorkFormProps, 'inputs'> {
  readonly kind: Kind;
  readonly work: Work;
}

/** The form of a sheet of the work. */
export function WorkForm({ kind, work, ...rest }: WorkFormRoute) {
  const props = { ...rest, inputs: work.inputs };
  switch (kind) {
    case 'solicitation':
      return <SolicitationForm {...props} />;
    case 'manuscript':
      return <ManuscriptForm {...props} />;
    case 'interview':
      return <InterviewForm {...props} />;
    case 'intake':
      return <IntakeForm {...props} />;
    case 'print':
      return <PrintForm work={work} {...rest} />;
    case 'notice':
      return <NoticeForm {...props} />;
  }
}
