/** Steps of the wizard in their order; each is saved before the next. */
export const PLAN_STEPS = ['who', 'where', 'legs', 'money', 'companions', 'check'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

export function nextStep(step: PlanStep): PlanStep {
  return PLAN_STEPS[PLAN_STEPS.indexOf(step) + 1] ?? 'check';
}

export function stepPath(tripId: string, step: PlanStep): string {
  return `/perjalanan/baru?trip=${tripId}&step=${step}`;
}
