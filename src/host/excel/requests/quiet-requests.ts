import { RequestBudget } from './request-budget';

/** True where Excel marks the events of our own writes; otherwise events are switched off while we write. */
function marksOwnEvents(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14');
}

/** Queues that Excel neither calculates nor draws nor reports what one request does. */
export function beginSilence(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  if (!marksOwnEvents()) context.runtime.enableEvents = false;
}

/** Queues the return of events, at the end of such a request or after one that did not come to its end. */
export function endSilence(context: Excel.RequestContext): void {
  if (!marksOwnEvents()) context.runtime.enableEvents = true;
}

/** Requests of that kind, as many as the work needs. */
export function quietRequests(context: Excel.RequestContext): RequestBudget {
  return new RequestBudget(context, { open: () => beginSilence(context), close: () => endSilence(context) });
}
