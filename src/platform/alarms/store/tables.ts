import type { ColumnType } from 'kysely';
import type { Role } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Condition, Rung, Severity } from '../rule.ts';

type Json<T> = ColumnType<T, string, string>;

export type AlarmTable = {
  government_id: string;
  id: string;
  fingerprint: string;
  code: string;
  subject: string;
  step: number;
  severity: Severity;
  agency_id: string | null;
  receivers: Json<Role[]>;
  owners: Json<string[]>;
  ladder: Json<Rung[]>;
  urgent: boolean;
  link: string;
  title_id: string;
  title_en: string;
  body_id: string;
  body_en: string;
  facts: Json<Condition['facts']>;
  content: string;
  fired_at: string;
  fired_on: PlainDate;
  cleared_at: string | null;
  rung: number;
  rung_on: PlainDate;
  held_until: PlainDate | null;
  muted: 'inhibited' | 'silenced' | null;
};

export type CallTable = {
  government_id: string;
  id: string;
  account_id: string;
  alarm_ids: Json<string[]>;
  severity: Severity;
  told_at: string;
  told_on: PlainDate;
  code: string;
  expires_at: string;
  link_used_at: string | null;
  unreachable_at: string | null;
  /** what became of it on each way, once the outbox is about to forget; null: still in the outbox */
  ways: ColumnType<KeptWay[] | null, string | null | undefined, string | null>;
};

/** One way of a message, as it is kept. */
export type KeptWay = { way: 'mail' | 'sms' | 'push' | 'whatsapp'; state: string; at: string | null };

export type PreferenceTable = {
  government_id: string;
  id: string;
  account_id: string;
  quiet_from: string | null;
  quiet_to: string | null;
  weekdays: ColumnType<number[] | null, string | null, string | null>;
  saved_at: string;
};

export type NoticeTable = {
  government_id: string;
  id: string;
  alarm_id: string;
  account_id: string;
  waiting: boolean;
  instead: boolean;
  call_id: string | null;
  told_on: PlainDate | null;
};

export type GroupTable = {
  government_id: string;
  id: string;
  account_id: string;
  agency_id: string | null;
  severity: Severity;
  due_at: string | null;
  told_at: string | null;
};

export const WAYS = ['button', 'link', 'sms'] as const;
export type AckWay = (typeof WAYS)[number];

export type SilenceTable = {
  government_id: string;
  id: string;
  code: string;
  subject: string | null;
  agency_id: string | null;
  reason: string;
  asked_by: string;
  level: number;
  asked_at: string;
  until_on: PlainDate;
  state: 'asked' | 'approved' | 'refused' | 'ended';
  decided_by: string | null;
  decided_at: string | null;
};

export type DelegationTable = {
  government_id: string;
  id: string;
  account_id: string;
  delegate_id: string;
  kind: 'plt' | 'plh';
  from_on: PlainDate;
  to_on: PlainDate;
  made_by: string;
  made_at: string;
  ended_at: string | null;
};

export type AlarmTables = {
  alarm: AlarmTable;
  alarm_call: CallTable;
  alarm_notice: NoticeTable;
  alarm_group: GroupTable;
  alarm_ack: {
    government_id: string;
    id: string;
    alarm_id: string;
    account_id: string;
    way: AckWay;
    at: string;
    until_on: PlainDate;
  };
  alarm_silence: SilenceTable;
  alarm_delegation: DelegationTable;
  alarm_preference: PreferenceTable;
};
