import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { GiftForm, GiverRelation, Occasion, OfficeTie, ReportKind } from '../rules/kinds.ts';
import type { Decision, State } from '../rules/machine.ts';

type Owned = { government_id: string; id: string };

/** One report of a gift. What each column means stands beside the SQL (migrations.ts). */
export type GiftTable = Owned & {
  number: string;
  person_id: string;
  agency_id: string | null;
  kind: ReportKind;
  form: GiftForm;
  description: string;
  value: Rupiah | null;
  value_basis: string;
  year_total: Rupiah | null;
  received_on: PlainDate;
  place: string;
  occasion: Occasion;
  office_tie: OfficeTie;
  giver_name: string;
  giver_title: string;
  giver_institution: string;
  giver_relation: GiverRelation;
  story: string;
  kept_where: string;
  entered_by: string;
  reported_at: string;
  reported_on: PlainDate;
  state: State;
  note: string | null;
  kpk_number: string | null;
  sent_on: PlainDate | null;
  decision: Decision | null;
  decision_number: string | null;
  decided_on: PlainDate | null;
  state_share: Rupiah | null;
  settled_on: PlainDate | null;
};
export type Gift = GiftTable;

export type GiftFileTable = Owned & { gift_id: string; file_id: string };

/** An item that changed hands: from the receiver to the UPG, or on to KPK, the state, or back. */
export type HandOverTable = Owned & {
  gift_id: string;
  number: string;
  handed_on: PlainDate;
  handed_by: string;
  received_by: string;
  items: string;
  condition: string;
  account_id: string;
};

export type EventTable = Owned & {
  gift_id: string;
  at: string;
  actor: string;
  event: string;
  note: string | null;
};

/** A gift that a visitor declared at the door: whom he visits may still report it. */
export type HintTable = Owned & {
  visit_id: string;
  person_id: string | null;
  agency_id: string | null;
  declared_on: PlainDate;
  state: 'open' | 'reported' | 'nothing';
  answer: string | null;
  gift_id: string | null;
};

export type GratificationTables = {
  gift: GiftTable;
  gift_file: GiftFileTable;
  gift_hand_over: HandOverTable;
  gift_event: EventTable;
  gift_hint: HintTable;
};
