import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Source } from '../model/model.ts';

export const EMPLOYMENTS = ['pns', 'pppk', 'non-asn'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** Why somebody of the frame cannot be drawn. */
export const EXCLUSIONS = [
  'short-institution',
  'short-unit',
  'head-of-unit',
  'support-duty',
  'too-long-ago',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What is remarkable about somebody who can be drawn. */
export const MEMBER_FLAGS = ['non-asn', 'dates-unknown', 'no-contact'] as const;
export type MemberFlag = (typeof MEMBER_FLAGS)[number];

/** Who may be asked: dated parameters of the government. */
export interface EligibilityBounds {
  /** years of service in the institution, and in the unit */
  institutionYears: number;
  unitYears: number;
  /** months within which a service was used */
  serviceMonths: number;
  /** words of a position that does no main task (driver, cleaner, guard), in lower case */
  supportWords: readonly string[];
}

export interface Candidate {
  source: Source;
  employment: Employment | null;
  position: string | null;
  /** heads the unit that is sampled, as an official of echelon II */
  headOfUnit: boolean;
  institutionSince: PlainDate | null;
  unitSince: PlainDate | null;
  serviceOn: PlainDate | null;
  phone: string | null;
  email: string | null;
}

/**
 * May somebody be drawn? Judged on the wave's first day. A day that nobody knows excludes nobody: it is flagged, so that the manager looks.
 * Staff without civil service status who do the unit's main task take part, and are flagged.
 */
export function judgeEligibility(
  candidate: Candidate,
  opensOn: PlainDate,
  bounds: EligibilityBounds,
): { excluded: Exclusion | null; flags: MemberFlag[] } {
  const flags: MemberFlag[] = [];
  if (candidate.employment === 'non-asn') flags.push('non-asn');
  const { source, institutionSince, unitSince, serviceOn } = candidate;
  const unknown =
    (source === 'internal' && (institutionSince === null || unitSince === null)) ||
    (source === 'external' && serviceOn === null);
  if (unknown) flags.push('dates-unknown');
  if (candidate.phone === null && candidate.email === null) flags.push('no-contact');
  return { excluded: exclusionOf(candidate, opensOn, bounds), flags };
}

function exclusionOf(of: Candidate, opensOn: PlainDate, bounds: EligibilityBounds): Exclusion | null {
  if (of.source === 'expert') return null;
  if (of.source === 'external') {
    const earliest = before(opensOn, { months: bounds.serviceMonths });
    return of.serviceOn !== null && of.serviceOn < earliest ? 'too-long-ago' : null;
  }
  if (of.headOfUnit) return 'head-of-unit';
  const words = (of.position ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (bounds.supportWords.some((word) => words.includes(word))) return 'support-duty';
  if (
    of.institutionSince !== null &&
    of.institutionSince > before(opensOn, { years: bounds.institutionYears })
  )
    return 'short-institution';
  if (of.unitSince !== null && of.unitSince > before(opensOn, { years: bounds.unitYears }))
    return 'short-unit';
  return null;
}

function before(day: PlainDate, by: { years?: number; months?: number }): string {
  return Temporal.PlainDate.from(day).subtract(by).toString();
}
