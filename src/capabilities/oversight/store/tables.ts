import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Missing } from '../rules/figure.ts';
import type { Part } from '../rules/parts.ts';

export type SnapshotTable = {
  government_id: string;
  id: string;
  /** first day of the month */
  month: PlainDate;
  /** 1 as it was told first; each correction one more */
  version: number;
  as_of: PlainDate;
  taken_at: string;
  taken_by: string;
  /** null: the month still runs, and the figures are taken anew each night */
  closed_at: string | null;
  /** why a closed month was reckoned again; null on version 1 */
  reason: string | null;
  /** hex SHA-256 over the canonical JSON of the figures: the trail's record of this row covers them */
  figures_hash: string;
};

export type FigureTable = {
  government_id: string;
  snapshot_id: string;
  agency_id: string;
  part: Part;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  amount: number | null;
  missing: Missing | null;
  bound: number;
  least: number;
};

/** The newest row holds. */
export type PublicationTable = {
  government_id: string;
  id: string;
  open: boolean;
  reason: string;
  decided_at: string;
  decided_by: string;
};

export type OversightTables = {
  oversight_snapshot: SnapshotTable;
  oversight_figure: FigureTable;
  oversight_publication: PublicationTable;
};
