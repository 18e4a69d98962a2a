// What invented people report in a demo city, and what became of it. Nobody named here exists; officials are told by their office only.
import { ENDED } from './stories/ended.ts';
import { FRESH } from './stories/fresh.ts';
import type { DemoReport } from './stories/story.ts';
import { UNDER_WAY } from './stories/under-way.ts';

/** From the newest to the oldest. */
export const DEMO_REPORTS: readonly DemoReport[] = [...FRESH, ...UNDER_WAY, ...ENDED];
