import type { Rupiah } from '../../../platform/money.ts';
import { PAY_INTO_TREASURY } from './codes.ts';

/**
 * The four statuses of a follow-up (Peraturan BPK 2/2017), worst first:
 * BT belum ditindaklanjuti, BS belum sesuai rekomendasi, TD tidak dapat ditindaklanjuti, S sesuai rekomendasi.
 */
export const STATUSES = ['BT', 'BS', 'TD', 'S'] as const;
export type Status = (typeof STATUSES)[number];

/** A finding is as far as the worst of its recommendations; without any it is not followed up. */
export function worstStatus(statuses: Iterable<Status>): Status {
  const present = new Set(statuses);
  return STATUSES.find((status) => present.has(status)) ?? 'BT';
}

/** Nothing more is asked: per recommendation, or lawfully given up. */
export function isSettled(status: Status): boolean {
  return status === 'S' || status === 'TD';
}

/** A recommendation's money: what each responsible owes, and what he has paid and a second officer verified (rupiah). */
export interface PaidShare {
  share: Rupiah;
  paid: Rupiah;
}

/** What is still missing; money that one responsible paid too much does not fill another's share. */
export function unpaidOf(shares: Iterable<PaidShare>): Rupiah {
  let missing = 0;
  for (const { share, paid } of shares) missing += Math.max(0, share - paid);
  return missing;
}

/**
 * May a recommendation be called S? Code 01 (pay into the treasury) only when every share is paid and verified.
 * @returns rupiah still missing: 0 means yes
 */
export function missingForS(code: string, shares: Iterable<PaidShare>): Rupiah {
  return code === PAY_INTO_TREASURY ? unpaidOf(shares) : 0;
}
