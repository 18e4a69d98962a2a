import type { Rupiah } from '../../../platform/money.ts';
import type { GiftForm, Occasion, OfficeTie } from './kinds.ts';

/** Limits in force on the day of the gift, in rupiah. 0: the law knows no such class on that day. */
export interface GiftLimits {
  /** wedding, birth, religious or customary ceremony: each giver, each occasion */
  ceremony: Rupiah;
  /** between colleagues, not in money: each gift */
  colleague: Rupiah;
  /** between colleagues: one giver in one year */
  colleagueYear: Rupiah;
  /** farewell, pension, birthday, promotion: each giver, each occasion */
  farewell: Rupiah;
}

export interface Gift {
  form: GiftForm;
  occasion: Occasion;
  officeTie: OfficeTie;
  /** rupiah, estimated by the receiver; null: he cannot say */
  value: Rupiah | null;
  /** rupiah of all gifts of the same giver in this year, this one too; null: not known */
  yearTotal: Rupiah | null;
}

/** Why; each is a sentence in texts/duty.ts, filled with `limit`. */
export const DUTY_REASONS = [
  'tied-to-office',
  'tie-unknown',
  'no-occasion',
  'family',
  'ceremony-within',
  'ceremony-above',
  'colleague-money',
  'colleague-within',
  'colleague-above',
  'colleague-year-above',
  'farewell-within',
  'farewell-above',
  'official-event',
  'disaster',
  'value-missing',
  'year-missing',
] as const;
export type DutyReason = (typeof DUTY_REASONS)[number];

export interface Duty {
  verdict: 'must-report' | 'not-required' | 'not-computable';
  reasons: { reason: DutyReason; limit: Rupiah | null }[];
}

/**
 * Must this gift be reported to KPK? UU 31/1999 jo. UU 20/2001 article 12B and 12C; exceptions of PerKPK 2/2019 article 2 as changed by
 * PerKPK 1/2026. What is tied to the receiver's office is always reported, unless everybody at an official event got the same. A datum
 * that decides and is missing gives `not-computable`: whoever doubts, reports.
 * @param limits in force on the day of the gift
 */
export function assessDuty(gift: Gift, limits: GiftLimits): Duty {
  if (gift.occasion === 'official-event') return notRequired('official-event');
  if (gift.officeTie === 'yes') return must('tied-to-office');
  const untied = assessUntied(gift, limits);
  if (gift.officeTie === 'no' || untied.verdict === 'must-report') return untied;
  return unknown('tie-unknown');
}

/** The verdict if the gift has nothing to do with the office. */
function assessUntied(gift: Gift, limits: GiftLimits): Duty {
  if (gift.occasion === 'none') return must('no-occasion');
  if (gift.occasion === 'family') return notRequired('family');
  if (gift.occasion === 'disaster') return notRequired('disaster');
  if (gift.occasion === 'ceremony') return byLimit(gift.value, limits.ceremony, 'ceremony');
  if (gift.occasion === 'farewell' && limits.farewell > 0)
    return byLimit(gift.value, limits.farewell, 'farewell');
  return amongColleagues(gift, limits);
}

/** Colleagues; a farewell too, since PerKPK 1/2026 took away its class. */
function amongColleagues(gift: Gift, limits: GiftLimits): Duty {
  if (gift.form === 'money') return must('colleague-money');
  if (gift.yearTotal !== null && gift.yearTotal > limits.colleagueYear)
    return must('colleague-year-above', limits.colleagueYear);
  const one = byLimit(gift.value, limits.colleague, 'colleague');
  if (one.verdict !== 'not-required') return one;
  return gift.yearTotal === null ? unknown('year-missing', limits.colleagueYear) : one;
}

function byLimit(value: Rupiah | null, limit: Rupiah, name: 'ceremony' | 'colleague' | 'farewell'): Duty {
  if (value === null) return unknown('value-missing', limit);
  return value > limit ? must(`${name}-above`, limit) : notRequired(`${name}-within`, limit);
}

function must(reason: DutyReason, limit: Rupiah | null = null): Duty {
  return { verdict: 'must-report', reasons: [{ reason, limit }] };
}

function notRequired(reason: DutyReason, limit: Rupiah | null = null): Duty {
  return { verdict: 'not-required', reasons: [{ reason, limit }] };
}

function unknown(reason: DutyReason, limit: Rupiah | null = null): Duty {
  return { verdict: 'not-computable', reasons: [{ reason, limit }] };
}
