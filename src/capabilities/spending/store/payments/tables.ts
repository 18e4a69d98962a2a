import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Party, PaymentKind, PaymentState, RejectReason } from '../../rules/payments/chain.ts';
import type { DateMark, EventKind, EventSource } from '../../rules/payments/event.ts';

/** Money is whole rupiah. */
export type PaymentTable = {
  government_id: string;
  id: string;
  number: string;
  kind: PaymentKind;
  year: number;
  agency_id: string;
  contract_id: string | null;
  instalment_id: string | null;
  line_id: string | null;
  purpose: string;
  invoice_number: string | null;
  amount: number;
  state: PaymentState;
  returned: boolean;
  rework: number;
  last_reason: RejectReason | null;
  holder: Party | null;
  held_since: string;
  seq: number;
  sp2d_number: string | null;
  paid_on: PlainDate | null;
  created_at: string;
  created_by: string;
  closed_at: string | null;
  cancelled: boolean;
  account_due_on: PlainDate | null;
  accounted_at: string | null;
  outside_id: string | null;
  import_id: string | null;
  /** latest moment of the file that told of it; null: what happens to it is entered here */
  known_until: string | null;
};

export type PaymentEventTable = {
  government_id: string;
  id: string;
  payment_id: string;
  seq: number;
  kind: EventKind;
  activity: PaymentState;
  holder: Party | null;
  party: Party;
  actor_account_id: string | null;
  doc_date: PlainDate;
  recorded_at: string;
  reason: RejectReason | null;
  reason_text: string | null;
  source: EventSource;
  late_days: number;
  mark: DateMark | null;
  previous_hash: string;
  hash: string;
};

export type DisputeTable = {
  government_id: string;
  id: string;
  payment_id: string;
  from_seq: number;
  reason: string;
  raised_at: string;
  settled_at: string | null;
  settled_by: string | null;
  outcome: 'upheld' | 'dismissed' | null;
  settled_reason: string | null;
  /** to which contact the link went by which it was raised */
  contact_id: string | null;
};

export type VendorLinkTable = {
  government_id: string;
  id: string;
  contract_id: string;
  nonce: string | null;
  made_at: string;
  made_by: string;
  /** to which contact it went; null: it was shown in the office */
  contact_id: string | null;
};

export type VendorContactTable = {
  government_id: string;
  id: string;
  vendor_id: string;
  contract_id: string;
  kind: 'phone' | 'email';
  contact: string;
  typed_at: string;
  typed_by: string;
};

export type StaffReplyTable = {
  government_id: string;
  id: string;
  agency_id: string;
  person_id: string;
  payment_id: string | null;
  text: string;
  at: string;
};

export type PaymentTables = {
  spending_payment: PaymentTable;
  spending_payment_event: PaymentEventTable;
  spending_payment_dispute: DisputeTable;
  spending_vendor_link: VendorLinkTable;
  spending_vendor_contact: VendorContactTable;
  finance_staff_reply: StaffReplyTable;
};
