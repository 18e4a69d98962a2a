import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import { PLAN_PARTS, type PlanWeights } from '../rules/plan/parts.ts';

/** Not law: the house's proposal, for the inspectorate to move. */
const PROPOSAL = {
  validFrom: plainDate('2026-01-01'),
  source: 'Usulan Lurus, ditetapkan Inspektur',
  verified: false,
};

/** How heavily each part weighs in an agency's risk. */
export const PLAN_WEIGHTS: ParameterDefault<PlanWeights> = {
  ...PROPOSAL,
  key: 'audit.plan-weights',
  unit: null,
  value: { flags: 30, findings: 25, complaints: 15, absorption: 10, probity: 10, surveys: 10 },
  title: {
    id: 'Bobot bagian risiko dalam usulan PKPT',
    en: 'Weights of the parts of risk in the yearly plan',
  },
  accepts: (value) =>
    PLAN_PARTS.every((part) => Number.isFinite(value[part]) && value[part] >= 0 && value[part] <= 100) &&
    PLAN_PARTS.some((part) => value[part] > 0),
};

/** Person-days of an engagement: of the highest and the lowest risk. */
export const PLAN_DAYS: ParameterDefault<{ most: number; least: number }> = {
  ...PROPOSAL,
  key: 'audit.plan-days',
  unit: null,
  value: { most: 60, least: 15 },
  title: {
    id: 'Hari-orang penugasan risiko tertinggi dan terendah dalam usulan PKPT',
    en: 'Person-days of the highest and lowest risk in the yearly plan',
  },
  accepts: ({ most, least }) =>
    [most, least].every((each) => Number.isInteger(each) && each > 0 && each <= 1_000) && least <= most,
};

export const planParameters: readonly ParameterDefault[] = [PLAN_WEIGHTS, PLAN_DAYS];
