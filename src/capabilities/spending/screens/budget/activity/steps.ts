/** Steps of the wizard in their order; each is saved before the next. */
export const ACTIVITY_STEPS = [
  'activity',
  'months',
  'contract',
  'papers',
  'schedule',
  'instalment',
  'check',
] as const;
export type ActivityStep = (typeof ACTIVITY_STEPS)[number];

/** Steps that an activity without a contract has none of. */
const OF_CONTRACT: readonly ActivityStep[] = ['papers', 'schedule', 'instalment'];

export function stepsOf(withoutContract: boolean): readonly ActivityStep[] {
  return withoutContract ? ACTIVITY_STEPS.filter((each) => !OF_CONTRACT.includes(each)) : ACTIVITY_STEPS;
}

export function nextStep(step: ActivityStep, withoutContract: boolean): ActivityStep {
  const steps = stepsOf(withoutContract);
  return steps[steps.indexOf(step) + 1] ?? 'check';
}

export function stepPath(draftId: string, step: ActivityStep): string {
  return `/serapan/kegiatan-baru?draft=${draftId}&step=${step}`;
}
