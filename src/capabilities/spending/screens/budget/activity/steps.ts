/** Steps of the wizard in their order; each is saved before the next. */
export const ACTIVITY_STEPS = [
  'activity',
  'contract',
  'papers',
  'schedule',
  'months',
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

/** Fields of the contract that are typed with its papers. */
const PAPERS: readonly string[] = [
  'appointedOn',
  'appointedDocument',
  'signedOn',
  'startedOn',
  'startedDocument',
  'startOn',
  'endOn',
  'commitmentPersonId',
  'technicalPersonId',
  'advancePercent',
  'retentionPercent',
  'maintenanceDays',
  'place',
];

/** The step in which a field of a draft is typed. @param path `contract.endOn`, `plan.points.3.percent` */
export function stepOfField(path: string): ActivityStep {
  const [part, field = ''] = path.split('.');
  if (part === 'plan') return 'schedule';
  if (part === 'instalment') return 'instalment';
  if (part === 'activity') return field === 'months' ? 'months' : 'activity';
  return PAPERS.includes(field) ? 'papers' : 'contract';
}
