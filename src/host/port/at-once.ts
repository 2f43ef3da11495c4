/** Does all steps of work at once, and gives what they come to. */
export function atOnce<Done>(steps: Generator<unknown, Done, void>): Done {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
