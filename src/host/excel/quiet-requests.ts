import { RequestBudget } from './request-budget';

/** True where Excel marks the events of our own writes; otherwise events are switched off while we write. */
function marksOwnEvents(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14');
}

/** Requests during which Excel neither calculates nor draws nor reports what we do; `answered` looks at each answer. */
export function quietRequests(context: Excel.RequestContext, answered?: () => void): RequestBudget {
  const silenced = !marksOwnEvents();
  return new RequestBudget(context, {
    open: () => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      if (silenced) context.runtime.enableEvents = false;
    },
    close: () => {
      if (silenced) context.runtime.enableEvents = true;
    },
    ...(answered && { answered }),
  });
}

/** Queues the return of events after a request that did not come to its end. */
export function endSilence(context: Excel.RequestContext): void {
  if (!marksOwnEvents()) context.runtime.enableEvents = true;
}
