import type { RuleScope } from '../rule.ts';
import type { Verdict } from '../verdict.ts';

/** Where a flag comes from: the rules of the catalogue, or a gate of a probity audit. */
export type FlagScope = RuleScope | 'probity';

export const FLAG_SUBJECTS = [
  'package',
  'line',
  'lines',
  'process',
  'vendor',
  'agency',
  'person',
  'contract',
  'payment',
] as const;

/** What a flag hangs on: one row by its id; `lines` is a group of lines, by the id of its first. */
export interface FlagSubject {
  kind: (typeof FLAG_SUBJECTS)[number];
  /** uuid of the row; for a process its ocid */
  id: string;
}

/** A value of JSON: what a snapshot is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A verdict `found`, with all that is needed to prove it again years later. */
export interface FoundFlag {
  /** its state is `found` */
  verdict: Verdict;
  subject: FlagSubject;
  /**
   * What tells this flag from others of the same rule on the same subject, and stays the same when the rule runs again over grown
   * data: e.g. the other invoice's line, the window's first day, the account. Empty where the rule speaks once of its subject.
   */
  key: string;
  /** null: no one agency (a vendor of several) */
  agencyId: string | null;
  /** budget year */
  year: number;
  /** the vendor whom the money went to, if one: a finding's debtor may be he */
  vendorId?: string | null;
  /** exactly what the rule saw: `proveAgain` runs the rule on it. No raw account, phone or NIK: keyed hashes only. */
  data: Json;
  /** the thresholds' values that it was decided by */
  thresholds: Json;
}
