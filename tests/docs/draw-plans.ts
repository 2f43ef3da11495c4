/** Writes docs/plans.md from the cases of plans. */
import { writeFileSync } from 'node:fs';
import { workedPlans } from './worked-plans';

void workedPlans().then((page) => writeFileSync('docs/plans.md', page));
