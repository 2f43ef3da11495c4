import { lazy, Suspense } from 'react';
import { Waiting } from '../kit/waiting';
import type { WorkForm as Kind } from '../pane/pane-state';
import type { Work } from '../pane/work';
import type { WorkFormProps } from './form-preview';
import { InterviewForm } from './interview-form';
import { ManuscriptForm } from './manuscript-form';
import { SolicitationForm } from './solicitation-form';

const PrintForm = lazy(async () => ({ default: (await import('./print-form')).PrintForm }));
const IntakeForm = lazy(async () => ({ default: (await import('./intake-form')).IntakeForm }));

const NoticeForm = lazy(async () => ({ default: (await import('./notice-form')).NoticeForm }));

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
      return (
        <Suspense fallback={<Waiting />}>
          <IntakeForm {...props} />
        </Suspense>
      );
    case 'print':
      return (
        <Suspense fallback={<Waiting />}>
          <PrintForm work={work} {...rest} />
        </Suspense>
      );
    case 'notice':
      return (
        <Suspense fallback={<Waiting />}>
          <NoticeForm {...props} />
        </Suspense>
      );
  }
}
