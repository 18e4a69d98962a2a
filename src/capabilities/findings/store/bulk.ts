import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type {
  AssignmentRow,
  EvidenceRow,
  FindingRow,
  FindingTextRow,
  FollowUpRow,
  InstalmentRow,
  LossCaseRow,
  LossShareRow,
  PaymentRow,
  RecommendationRow,
  ReportRow,
  ResponseRow,
  ResponsibleRow,
  ReviewRow,
  SuspensionRow,
} from './tables.ts';

/** Rows of the ledger; a table that is left out gets none. */
export interface LedgerRows {
  assignment?: readonly AssignmentRow[];
  report?: readonly ReportRow[];
  finding?: readonly FindingRow[];
  finding_text?: readonly FindingTextRow[];
  recommendation?: readonly RecommendationRow[];
  responsible?: readonly ResponsibleRow[];
  response?: readonly ResponseRow[];
  follow_up?: readonly FollowUpRow[];
  follow_up_evidence?: readonly EvidenceRow[];
  review?: readonly ReviewRow[];
  suspension?: readonly SuspensionRow[];
  payment?: readonly PaymentRow[];
  loss_case?: readonly LossCaseRow[];
  loss_share?: readonly LossShareRow[];
  instalment?: readonly InstalmentRow[];
}

/** Tables in the order in which they refer to each other. */
export const LEDGER_TABLES = [
  'assignment',
  'report',
  'finding',
  'finding_text',
  'recommendation',
  'responsible',
  'response',
  'follow_up',
  'follow_up_evidence',
  'review',
  'suspension',
  'payment',
  'loss_case',
  'loss_share',
  'instalment',
] as const satisfies readonly (keyof LedgerRows)[];

/**
 * Enters rows as they are, in any state, with few statements and without asking who: for imports, the demo and tests. The caller
 * sees to the trail (`recordRows`) and to what findings repeat of their recommendations (`refreshFindings`).
 */
export async function insertLedger(tx: Tx, rows: LedgerRows): Promise<void> {
  for (const table of LEDGER_TABLES) await insertMany(tx, table, rows[table] ?? []);
}
