import type { GeneratedAlways } from 'kysely';
import type { PlainDate } from '../../calendar/index.ts';
import type { MatterEvent } from '../contract.ts';
import type { MatterState } from '../kind.ts';

type MatterTable = {
  government_id: string;
  id: string;
  kind: string;
  number: string;
  title: string;
  agency_id: string | null;
  stage: string;
  state: MatterState;
  unproven: boolean;
  received_on: PlainDate;
  opened_at: string;
  closed_at: string | null;
  assignee_id: string | null;
  merged_into: string | null;
  paused: boolean;
  due_on: PlainDate | null;
  due_provisional: boolean;
  due_clock: string | null;
  escalation: number;
  search: GeneratedAlways<string>;
};

type ClockTable = {
  government_id: string;
  id: string;
  matter_id: string;
  name: string;
  other_side: boolean;
  days: number;
  from_on: PlainDate;
  due_on: PlainDate | null;
  provisional: boolean;
  stopped_on: PlainDate | null;
  late: boolean | null;
  step: number;
};

type PauseTable = {
  government_id: string;
  id: string;
  matter_id: string;
  from_on: PlainDate;
  to_on: PlainDate | null;
  reason: string;
  paused_by: string;
  resumed_by: string | null;
};

type EventTable = {
  government_id: string;
  id: string;
  matter_id: string;
  at: string;
  actor: string;
  what: MatterEvent;
  detail: string | null;
};

type NoteTable = {
  government_id: string;
  id: string;
  matter_id: string;
  account_id: string;
  text: string;
  at: string;
};

type ViewTable = { government_id: string; id: string; account_id: string; name: string; query: string };

export type InboxTables = {
  matter: MatterTable;
  matter_clock: ClockTable;
  matter_pause: PauseTable;
  matter_event: EventTable;
  matter_note: NoteTable;
  inbox_view: ViewTable;
};

/** A matter as it is kept. */
export type Matter = Omit<MatterTable, 'search' | 'government_id'>;
export type KeptClock = Omit<ClockTable, 'government_id'>;
export type KeptPause = Omit<PauseTable, 'government_id'>;
export type KeptEvent = Omit<EventTable, 'government_id'>;
