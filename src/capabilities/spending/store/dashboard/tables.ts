import type { PlainDate } from '../../../../platform/calendar/index.ts';

/** What each column means stands beside the SQL (migrations.ts). */
export type DashboardTables = {
  spending_snapshot: {
    government_id: string;
    id: string;
    year: number;
    as_of: PlainDate;
    taken_at: string;
  };
  spending_snapshot_scope: { government_id: string; snapshot_id: string; scope: string; body: unknown };
  explanation: ExplanationTable;
};

export type ExplanationTable = {
  government_id: string;
  id: string;
  agency_id: string;
  subject_kind: 'agency' | 'party' | 'contract';
  subject_ref: string;
  subject_label: string;
  text: string;
  asked_by: string;
  asked_role: 'government-head' | 'regional-secretary';
  asked_at: string;
  due_on: PlainDate;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
};
