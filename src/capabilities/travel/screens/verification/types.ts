import type { z } from 'zod';
import type { MemberVerdict, verdictDay, verdictRule, decisionView } from '../../contract-verdict.ts';
import type { VERIFICATION_VIEWS, auditorList } from '../../contract-verification.ts';
import type { documentList } from '../../contract-evidence.ts';

export type VerificationView = (typeof VERIFICATION_VIEWS)[number];
/** An account that was verified at least once. */
export type Judged = MemberVerdict & { verdict: NonNullable<MemberVerdict['verdict']> };
export type VerdictDay = z.output<typeof verdictDay>;
export type VerdictRule = z.output<typeof verdictRule>;
export type Decision = z.output<typeof decisionView>;
export type Auditors = z.output<typeof auditorList>;
export type Documents = z.output<typeof documentList>;

export const VERIFICATION = '/travel/verification';
export const LIVE = '/travel/live';
/** What an act about one account may have changed. */
export const CHANGED = ['/travel', '/findings', '/desk'] as const;
export const memberAt = (id: string) => `/travel/members/${id}`;
