import { protect, type Migration } from '../database/migrate.ts';

const TABLES = ['matter', 'matter_clock', 'matter_pause', 'matter_event', 'matter_note', 'inbox_view'];

export const inboxMigrations: Migration[] = [
  {
    name: 'inbox-001-matters',
    sql: `
      -- A matter's id is its capability's own row id. Nothing here tells who brought it. agency_id is directory's, which comes later.
      create table matter (
        government_id uuid not null references government (id),
        id uuid not null,
        kind text not null,
        number text not null,
        title text not null,
        agency_id uuid,
        stage text not null,
        state text not null check (state in ('open', 'closed')),
        unproven boolean not null,
        received_on date not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        assignee_id uuid,
        merged_into uuid,
        paused boolean not null,
        -- the earliest last day of its running clocks, kept with them; null: none, or a pause keeps it open
        due_on date,
        due_provisional boolean not null,
        due_clock text,
        -- highest step that was announced
        escalation int not null check (escalation between 0 and 2),
        search text generated always as (lower(number || ' ' || title)) stored,
        primary key (government_id, id),
        unique (government_id, number),
        check ((state = 'closed') = (closed_at is not null)),
        foreign key (government_id, assignee_id) references account (government_id, id),
        foreign key (government_id, merged_into) references matter (government_id, id));
      create index matter_due on matter (government_id, unproven, due_on, id) where state = 'open';
      create index matter_newest on matter (government_id, unproven, received_on desc, id desc) where state = 'open';
      create index matter_oldest on matter (government_id, unproven, received_on, id) where state = 'open';
      create index matter_received on matter (government_id, received_on desc, id desc);
      create index matter_of_agency on matter (government_id, agency_id, due_on) where state = 'open';
      create index matter_of_person on matter (government_id, assignee_id, due_on) where state = 'open';
      create index matter_closed on matter (government_id, closed_at desc, id desc) where state = 'closed';
      create index matter_merged on matter (government_id, merged_into) where merged_into is not null;

      create table matter_clock (
        government_id uuid not null,
        id uuid not null,
        matter_id uuid not null,
        name text not null,
        -- the other side's time: never late
        other_side boolean not null,
        days int not null check (days >= 0),
        from_on date not null,
        due_on date,
        provisional boolean not null,
        stopped_on date,
        late boolean,
        -- step that was announced
        step int not null check (step between 0 and 2),
        primary key (government_id, id),
        check ((stopped_on is null) = (late is null)),
        foreign key (government_id, matter_id) references matter (government_id, id));
      create unique index matter_clock_running on matter_clock (government_id, matter_id, name) where stopped_on is null;
      create index matter_clock_matter on matter_clock (government_id, matter_id);
      create index matter_clock_due on matter_clock (government_id, due_on) where stopped_on is null;

      create table matter_pause (
        government_id uuid not null,
        id uuid not null,
        matter_id uuid not null,
        from_on date not null,
        to_on date,
        reason text not null,
        paused_by text not null,
        resumed_by text,
        primary key (government_id, id),
        foreign key (government_id, matter_id) references matter (government_id, id));
      create unique index matter_pause_open on matter_pause (government_id, matter_id) where to_on is null;
      create index matter_pause_matter on matter_pause (government_id, matter_id);

      -- What the clocks and pauses do not tell: who had it, how it went on.
      create table matter_event (
        government_id uuid not null,
        id uuid not null,
        matter_id uuid not null,
        at timestamptz not null,
        actor text not null,
        what text not null,
        -- account, stage, matter or step, by what
        detail text,
        primary key (government_id, id),
        foreign key (government_id, matter_id) references matter (government_id, id));
      create index matter_event_matter on matter_event (government_id, matter_id, id);

      create table matter_note (
        government_id uuid not null,
        id uuid not null,
        matter_id uuid not null,
        account_id uuid not null,
        text text not null,
        at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, matter_id) references matter (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id));
      create index matter_note_matter on matter_note (government_id, matter_id, id);

      create table inbox_view (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        name text not null,
        query text not null,
        primary key (government_id, id),
        unique (government_id, account_id, name),
        foreign key (government_id, account_id) references account (government_id, id));
      ${TABLES.map((table) => protect(table)).join('\n')}`,
  },
];
