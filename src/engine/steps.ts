/** Work in steps: each yields the share of it that is done, from 0 to 1, and others may work before the next. */
export type Steps<Done> = Generator<number, Done, void>;

/** Does all steps at once. */
export function atOnce<Done>(steps: Steps<Done>): Done {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps of work that is a part of other work, from one share of that to another. */
export function* partOf<Done>(steps: Steps<Done>, from: number, until: number): Steps<Done> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (until - from);
  }
}
