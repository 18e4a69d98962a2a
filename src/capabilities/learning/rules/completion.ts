import { isSafePart } from '../../../platform/suppression.ts';

/** One agency's part in a year's learning. */
export interface Taking {
  agencyId: string;
  /** people of the agency with an account */
  people: number;
  /** of whom so many did what is counted */
  did: number;
}

export interface Share {
  agencyId: string;
  people: number;
  /** whole percent; null: would point at somebody */
  percent: number | null;
}

/**
 * Shares by agency that point at nobody. Hidden is an agency with fewer than `smallest` people, and every share by which fewer than
 * `smallest` people differ from all or from none: who sees 95 of 96 knows that one has not, and often which. 0 and 100 percent
 * of enough people stay: they say the same of everybody. No second share is hidden beside a hidden one (unlike `hiddenOf`): shares have
 * no total from which it would follow.
 */
export function completion(takings: readonly Taking[], smallest: number): Share[] {
  return takings.map(({ agencyId, people, did }) => {
    const safe = people >= smallest && isSafePart(did, people, smallest);
    return { agencyId, people, percent: safe ? Math.round((did / people) * 100) : null };
  });
}
