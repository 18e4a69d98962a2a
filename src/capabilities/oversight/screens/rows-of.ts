import type { Role } from '../../../platform/act.ts';
import type { IntegrityRows } from '../contract.ts';
import type { Part } from '../rules/parts.ts';

type Row = IntegrityRows['rows'][number];

/** Where a row lies; the capability that owns it decides again who reads it. */
export const ROW_PATHS: Readonly<Record<Row['kind'], (id: string) => string>> = {
  finding: (id) => `/temuan/${id}`,
  request: (id) => `/eskbt/${id}`,
  complaint: (id) => `/aduan/${id}`,
  account: (id) => `/verifikasi-perjalanan/${id}`,
  flag: (id) => `/audit?show=${id}`,
  package: (id) => `/spj/${id}`,
  // A line of the treasury has no screen of its own.
  line: () => '/audit/populasi',
  contract: (id) => `/kontrak/${id}`,
};

/** The rows of one figure: a part of an agency in a month (its first day). */
export const rowsPath = (agencyId: string, part: Part, month: string) =>
  `/peta-integritas/${agencyId}/${part}?month=${month}`;

/** The survey has no rows: whoever may reads its published result. */
export const SURVEY_READERS = [
  'inspektur',
  'technical-controller',
  'government-head',
  'regional-secretary',
] as const satisfies readonly Role[];
