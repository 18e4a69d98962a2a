import type { PlainDate } from '../../../platform/calendar/index.ts';

/** Stages of a procurement, in their order (Perpres 16/2018). */
export const STAGES = ['planning', 'preparation', 'selection', 'execution', 'handover'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The stage to which a payment belongs: there is money from the contract on, and from the day of the handover on it is that of the handover.
 * @param handedOverOn day of the handover's minutes; null: not yet
 */
export function paymentStage(handedOverOn: PlainDate | null, today: PlainDate): 'execution' | 'handover' {
  return handedOverOn !== null && handedOverOn <= today ? 'handover' : 'execution';
}

/** Stages that lie before another one: their gates have to be passed first. */
export function stagesBefore(stage: Stage): readonly Stage[] {
  return STAGES.slice(0, STAGES.indexOf(stage));
}
