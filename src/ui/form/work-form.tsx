import { lazy, Suspense } from 'react';
import { Waiting } from '../kit/waiting';
import type { WorkForm as Kind } from '../pane/pane-state';
import type { WorkFormProps } from './form-preview';
import { InterviewForm } from './interview-form';
import { ManuscriptForm } from './manuscript-form';
import { SolicitationForm } from './solicitation-form';

const IntakeForm = lazy(async () => ({ default: (await import('./intake-form')).IntakeForm }));

/** The form of a sheet of the work. */
export function WorkForm({ kind, ...props }: WorkFormProps & { readonly kind: Kind }) {
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
  }
}
