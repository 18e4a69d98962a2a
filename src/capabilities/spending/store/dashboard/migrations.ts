import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const dashboardMigrations: Migration[] = [
  {
    name: 'spending-035-dashboard',
    sql: `
      -- Figures of one moment: what every page says of it stands in its scopes, one of the whole government and one of each agency.
      create table spending_snapshot (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2199),
        as_of date not null,
        taken_at timestamptz not null,
        primary key (government_id, id));
      create index spending_snapshot_newest on spending_snapshot (government_id, taken_at desc, id desc);
      ${protect('spending_snapshot', 'select, insert, delete')}

      create table spending_snapshot_scope (
        government_id uuid not null references government (id),
        snapshot_id uuid not null,
        -- 'all', or the id of an agency
        scope text not null,
        agency_id uuid generated always as (case when scope <> 'all' then scope::uuid end) stored,
        body jsonb not null,
        primary key (government_id, snapshot_id, scope),
        foreign key (government_id, snapshot_id) references spending_snapshot (government_id, id) on delete cascade,
        foreign key (government_id, agency_id) references agency (government_id, id));
      ${protect('spending_snapshot_scope', 'select, insert, delete')}

      create table explanation (
        government_id uuid not null references government (id),
        id uuid not null,
        agency_id uuid not null,
        subject_kind text not null check (subject_kind in ('agency', 'party', 'contract')),
        -- id of the agency or contract, or the name of the party
        subject_ref text not null,
        subject_label text not null,
        text text not null,
        asked_by uuid not null,
        asked_role text not null,
        asked_at timestamptz not null,
        due_on date not null,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        primary key (government_id, id),
        check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index explanation_agency on explanation (government_id, agency_id, asked_at desc, id);
      create index explanation_time on explanation (government_id, asked_at desc, id);
      create index explanation_open on explanation (government_id, due_on, id) where answered_at is null;
      ${protect('explanation', 'select, insert, update')}`,
  },
  {
    name: 'spending-036-one-explanation',
    sql: `
      -- One question about a subject waits at a time: whoever asks again while it waits is told so.
      create unique index explanation_waiting on explanation (government_id, agency_id, subject_kind, subject_ref)
        where answered_at is null;`,
  },
];
