import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const oversightMigrations: Migration[] = [
  {
    name: 'oversight-001-map',
    sql: `
      -- The integrity map of a month. While the month runs its row is taken anew; a closed one stays, and a correction is a version beside it.
      create table oversight_snapshot (
        government_id uuid not null references government (id),
        id uuid not null,
        -- first day of the month
        month date not null check (extract(day from month) = 1),
        version int not null check (version > 0),
        as_of date not null,
        taken_at timestamptz not null,
        taken_by text not null,
        closed_at timestamptz,
        reason text,
        -- hex SHA-256 over the figures in RFC 8785 JSON
        figures_hash text not null check (figures_hash ~ '^[0-9a-f]{64}$'),
        primary key (government_id, id),
        unique (government_id, month, version),
        check ((version > 1) = (reason is not null)),
        check (version = 1 or closed_at is not null),
        check (as_of >= month and as_of < month + interval '1 month'));
      ${protect('oversight_snapshot', 'select, insert, update')}

      -- One part of one agency: exactly one of value and missing. bound and least: by what it was judged then.
      create table oversight_figure (
        government_id uuid not null,
        snapshot_id uuid not null,
        agency_id uuid not null,
        part text not null,
        numerator double precision check (numerator >= 0),
        denominator double precision check (denominator > 0),
        value double precision check (value >= 0),
        -- rupiah
        amount bigint check (amount >= 0),
        missing text check (missing in ('nothing-known', 'no-cases', 'not-published')),
        bound double precision not null,
        least int not null check (least > 0),
        primary key (government_id, snapshot_id, agency_id, part),
        foreign key (government_id, snapshot_id) references oversight_snapshot (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        check ((value is null) = (missing is not null)),
        check ((value is null) = (denominator is null)));
      create index oversight_figure_agency on oversight_figure (government_id, agency_id, part);
      ${protect('oversight_figure', 'select, insert, delete')}

      -- Whether everybody may read the map; the newest row holds, none: closed.
      create table oversight_publication (
        government_id uuid not null references government (id),
        id uuid not null,
        open boolean not null,
        reason text not null,
        decided_at timestamptz not null,
        decided_by text not null,
        primary key (government_id, id));
      ${protect('oversight_publication', 'select, insert')}`,
  },
];
