import type { PlainDate } from '../../../platform/calendar/index.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import type { PrecisionStart, SeverityWeights } from '../rules/flags/precision.ts';
import { SEVERITIES } from '../rules/verdict.ts';

const SINCE: PlainDate = plainDate('2026-01-01');
/** Not law: the house's proposal, for the inspectorate to move. */
const PROPOSAL = { validFrom: SINCE, source: 'Usulan Lurus, ditetapkan Inspektur', verified: false };

/** How heavily a flag's severity weighs in the queue. */
export const QUEUE_WEIGHTS: ParameterDefault<SeverityWeights> = {
  ...PROPOSAL,
  key: 'audit.queue-weights',
  unit: null,
  value: { critical: 8, high: 4, medium: 2, low: 1 },
  title: {
    id: 'Bobot tingkat keparahan dalam antrean auditor',
    en: 'Weights of severity in the auditor’s queue',
  },
  accepts: (value) =>
    SEVERITIES.every((each) => Number.isFinite(value[each]) && value[each] >= 0 && value[each] <= 8),
};

/** Rupiah by which a flag ranks that can name no sum. */
export const QUEUE_STAND_IN: ParameterDefault<number> = {
  ...PROPOSAL,
  key: 'audit.queue-stand-in',
  unit: 'rupiah',
  value: 1_000_000,
  title: {
    id: 'Nilai pengganti bagi tanda yang tidak dapat menyebut nilai rupiah',
    en: 'Stand-in amount for flags that can name no sum',
  },
  accepts: (value) => Number.isInteger(value) && value <= 1_000_000_000,
};

/** Cases with which every rule begins, so that few judged cases do not decide its precision. */
export const PRECISION_START: ParameterDefault<PrecisionStart> = {
  ...PROPOSAL,
  key: 'audit.precision-start',
  unit: null,
  value: { confirmed: 2, dismissed: 2 },
  title: {
    id: 'Kasus awal ketepatan setiap aturan (terbukti, dikesampingkan)',
    en: 'Cases with which a rule’s precision begins (confirmed, dismissed)',
  },
  accepts: ({ confirmed, dismissed }) =>
    [confirmed, dismissed].every((each) => Number.isFinite(each) && each >= 0 && each <= 1_000) &&
    confirmed + dismissed > 0,
};

/** Days for which the Inspektur may suspend a rule at most; a longer pause is said again, with its reason. */
export const LONGEST_SUSPENSION: ParameterDefault<number> = {
  ...PROPOSAL,
  key: 'audit.longest-suspension',
  unit: 'hari',
  value: 180,
  title: {
    id: 'Lama penangguhan sebuah aturan paling banyak',
    en: 'Longest suspension of a rule',
  },
};

export const flagParameters: readonly ParameterDefault[] = [
  QUEUE_WEIGHTS,
  QUEUE_STAND_IN,
  PRECISION_START,
  LONGEST_SUSPENSION,
];
