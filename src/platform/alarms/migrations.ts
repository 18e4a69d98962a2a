import { protect, type Migration } from '../database/migrate.ts';

const TABLES = [
  'alarm',
  'alarm_notice',
  'alarm_group',
  'alarm_call',
  'alarm_ack',
  'alarm_silence',
  'alarm_delegation',
];

export const alarmMigrations: Migration[] = [
  {
    name: 'platform-alarms-001-alarms',
    sql: `
      -- One step of one alarm about one subject, ever: what comes back is the same row. agency_id is directory's, which comes later.
      create table alarm (
        government_id uuid not null references government (id),
        id uuid not null,
        fingerprint text not null,
        code text not null,
        subject text not null check (length(subject) between 1 and 120),
        step int not null check (step >= 1),
        severity text not null check (severity in ('info', 'warning', 'critical')),
        agency_id uuid,
        receivers jsonb not null,
        owners jsonb not null,
        ladder jsonb not null,
        urgent boolean not null,
        link text not null,
        title_id text not null,
        title_en text not null,
        body_id text not null,
        body_en text not null,
        facts jsonb not null,
        -- hash of all that may change in place
        content text not null,
        fired_at timestamptz not null,
        fired_on date not null,
        cleared_at timestamptz,
        -- how far the ladder was climbed, and when last
        rung int not null check (rung >= 0),
        rung_on date not null,
        -- last day on which an acknowledgement holds repeats and ladder
        held_until date,
        muted text check (muted in ('inhibited', 'silenced')),
        primary key (government_id, id),
        unique (government_id, fingerprint));
      create index alarm_open on alarm (government_id, code, subject) where cleared_at is null;
      create index alarm_fired on alarm (government_id, fired_at);

      -- One message to one account: a group of alarms that went out together.
      create table alarm_call (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        alarm_ids jsonb not null,
        severity text not null,
        told_at timestamptz not null,
        told_on date not null,
        -- four digits for a reply by SMS
        code text not null,
        expires_at timestamptz not null,
        link_used_at timestamptz,
        unreachable_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id));
      create index alarm_call_of_account on alarm_call (government_id, account_id, expires_at);
      create index alarm_call_reach on alarm_call (government_id, told_on) where severity = 'critical' and unreachable_at is null;

      -- Who hears of an alarm: once, and a critical one again.
      create table alarm_notice (
        government_id uuid not null,
        id uuid not null,
        alarm_id uuid not null,
        account_id uuid not null,
        waiting boolean not null,
        -- because somebody before him could not be reached
        instead boolean not null,
        call_id uuid,
        told_on date,
        primary key (government_id, id),
        unique (government_id, alarm_id, account_id),
        foreign key (government_id, alarm_id) references alarm (government_id, id),
        foreign key (government_id, call_id) references alarm_call (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id));
      create index alarm_notice_waiting on alarm_notice (government_id, account_id) where waiting;

      -- What waits for one receiver, of one agency and one severity, goes out together.
      create table alarm_group (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        agency_id uuid,
        severity text not null,
        due_at timestamptz,
        told_at timestamptz,
        primary key (government_id, id),
        unique nulls not distinct (government_id, account_id, agency_id, severity),
        foreign key (government_id, account_id) references account (government_id, id));
      create index alarm_group_due on alarm_group (government_id, due_at) where due_at is not null;

      create table alarm_ack (
        government_id uuid not null,
        id uuid not null,
        alarm_id uuid not null,
        account_id uuid not null,
        way text not null check (way in ('button', 'link', 'sms')),
        at timestamptz not null,
        until_on date not null,
        primary key (government_id, id),
        foreign key (government_id, alarm_id) references alarm (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id));
      create index alarm_ack_of_alarm on alarm_ack (government_id, alarm_id, at);

      -- subject null: every subject of the agency; agency_id null: the whole government
      create table alarm_silence (
        government_id uuid not null references government (id),
        id uuid not null,
        code text not null,
        subject text,
        agency_id uuid,
        reason text not null,
        asked_by uuid not null,
        -- level of the asker, so that whoever approves stands above it
        level int not null,
        asked_at timestamptz not null,
        until_on date not null,
        state text not null check (state in ('asked', 'approved', 'refused', 'ended')),
        decided_by uuid,
        decided_at timestamptz,
        primary key (government_id, id),
        check ((state = 'asked') = (decided_at is null)),
        foreign key (government_id, asked_by) references account (government_id, id),
        foreign key (government_id, decided_by) references account (government_id, id));
      create index alarm_silence_until on alarm_silence (government_id, state, until_on);

      -- While somebody is away (Plh) or a post is vacant (Plt), his alarms go to somebody else.
      create table alarm_delegation (
        government_id uuid not null references government (id),
        id uuid not null,
        account_id uuid not null,
        delegate_id uuid not null,
        kind text not null check (kind in ('plt', 'plh')),
        from_on date not null,
        to_on date not null,
        made_by uuid not null,
        made_at timestamptz not null,
        ended_at timestamptz,
        primary key (government_id, id),
        check (from_on <= to_on and account_id <> delegate_id),
        foreign key (government_id, account_id) references account (government_id, id),
        foreign key (government_id, delegate_id) references account (government_id, id),
        foreign key (government_id, made_by) references account (government_id, id));
      create index alarm_delegation_days on alarm_delegation (government_id, to_on) where ended_at is null;
      ${TABLES.map((table) => protect(table)).join('\n')}`,
  },
  {
    name: 'platform-alarms-002-people',
    sql: `
      -- When somebody may be told of what is not urgent. null: as the office.
      create table alarm_preference (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        quiet_from text check (quiet_from ~ '^[0-9]{2}:[0-9]{2}$'),
        quiet_to text check (quiet_to ~ '^[0-9]{2}:[0-9]{2}$'),
        -- days of his week, 1 Monday to 7 Sunday
        weekdays jsonb,
        saved_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, account_id),
        check ((quiet_from is null) = (quiet_to is null)),
        foreign key (government_id, account_id) references account (government_id, id));
      -- On which ways a message went and what became of it, kept when the outbox forgets.
      alter table alarm_call add column ways jsonb;
      create index alarm_notice_of_call on alarm_notice (government_id, call_id);
      create index alarm_of_agency on alarm (government_id, agency_id) where cleared_at is null;
      create index alarm_cleared on alarm (government_id, cleared_at) where cleared_at is not null;
      ${protect('alarm_preference')}`,
  },
];
