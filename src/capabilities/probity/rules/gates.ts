import { STAGES, stagesBefore, type Stage } from './stages.ts';

export const RESULTS = ['open', 'conforms', 'notes', 'fails', 'not-applicable'] as const;
export type Result = (typeof RESULTS)[number];

export const RISKS = ['high', 'medium', 'low'] as const;
export type Risk = (typeof RISKS)[number];

export const OPINIONS = ['conforms', 'notes', 'red'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** proposed by the team leader; then confirmed, or returned, by somebody else */
export const GATE_STATES = ['proposed', 'confirmed', 'returned'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** One opinion on a stage. */
export interface Gate {
  stage: Stage;
  /** 1, 2 … within the stage */
  attempt: number;
  opinion: Opinion;
  state: GateState;
  /** the budget user overrode it in writing */
  overridden: boolean;
}

/** What speaks against an opinion. */
export type Objection =
  | 'open-items'
  | 'failed-items'
  | 'failed-high'
  | 'noted-items'
  | 'nothing-failed'
  | 'undeclared';

/**
 * What speaks against giving a stage this opinion. "Conforms" needs every item answered, none failed or noted and everybody's declaration;
 * "with notes" allows notes, missing declarations and failures of lower risk; "does not conform" may be given at any time, of a failed item
 * or of a missing declaration.
 */
export function objections(
  opinion: Opinion,
  items: readonly { result: Result; risk: Risk }[],
  undeclared: number,
): Objection[] {
  const has = (result: Result) => items.some((each) => each.result === result);
  const found: Objection[] = [];
  if (opinion === 'red') {
    if (!has('fails') && undeclared === 0) found.push('nothing-failed');
    return found;
  }
  if (has('open')) found.push('open-items');
  if (opinion === 'conforms') {
    if (has('fails')) found.push('failed-items');
    if (has('notes')) found.push('noted-items');
    if (undeclared > 0) found.push('undeclared');
  } else if (items.some((each) => each.result === 'fails' && each.risk === 'high')) found.push('failed-high');
  return found;
}

/** The opinion that holds for a stage: the newest confirmed one. A proposal changes nothing until it is confirmed. */
export function standingGate<G extends Gate>(gates: readonly G[], stage: Stage): G | null {
  const confirmed = gates.filter((each) => each.stage === stage && each.state === 'confirmed');
  return confirmed.reduce<G | null>(
    (best, each) => (best === null || each.attempt > best.attempt ? each : best),
    null,
  );
}

/** The newest opinion of a stage, confirmed or not. */
export function newestGate<G extends Gate>(gates: readonly G[], stage: Stage): G | null {
  return gates
    .filter((each) => each.stage === stage)
    .reduce<G | null>((best, each) => (best === null || each.attempt > best.attempt ? each : best), null);
}

/** May an opinion be proposed now? Not while one waits for its second pair of eyes. */
export function mayProposeNow(gates: readonly Gate[], stage: Stage): boolean {
  return newestGate(gates, stage)?.state !== 'proposed';
}

/** Red gates that withhold payments of a stage: those of stages before it which nobody overrode. */
export function withholding<G extends Gate>(gates: readonly G[], stage: Stage): G[] {
  return stagesBefore(stage)
    .map((each) => standingGate(gates, each))
    .filter((gate) => gate !== null)
    .filter((gate) => gate.opinion === 'red' && !gate.overridden);
}

/** The first stage without a confirmed opinion; null: all five have one, and the engagement may be closed. */
export function currentStage(gates: readonly Gate[]): Stage | null {
  return STAGES.find((stage) => standingGate(gates, stage) === null) ?? null;
}
