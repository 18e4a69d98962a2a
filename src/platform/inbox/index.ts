// The door of the inbox for capabilities: functions of their own transaction. Each records the trail. What only a slip of the program can
// cause is thrown; what a person can cause is a Refusal.
export type { InboxKind, MatterState, NewClock, NewMatter } from './kind.ts';
export { openMatter, openMatters } from './actions/open-matter.ts';
export { startClock, stopClock, type StoppedClock } from './actions/clocks.ts';
export { pauseMatter, resumeMatter } from './actions/pauses.ts';
export { closeMatter, reopenMatter, setStage, type StageChange } from './actions/stages.ts';
export { mergeMatter } from './actions/merge-matter.ts';
export { assignMatters, releaseMatters, takeMatters } from './actions/assign.ts';
export { withdrawMatters } from './actions/withdraw-matters.ts';
export { assigneeOf, clocksOf, type MatterClock } from './clocks-of.ts';
