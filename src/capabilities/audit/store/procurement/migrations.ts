import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const procurementMigrations: Migration[] = [
  {
    name: 'audit-040-procurement',
    sql: `
      -- One upload of releases (a file of JSON lines): looked at first, then taken over, or thrown away.
      create table procurement_import (
        government_id uuid not null references government (id),
        id uuid not null,
        file_id uuid not null,
        file_name text not null,
        sha256 text not null,
        state text not null check (state in ('checked', 'saved', 'discarded')),
        -- lines, releases, processes, new, changed, same, broken lines with number and problem
        report jsonb not null,
        checked_at timestamptz not null,
        checked_by text not null,
        saved_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index procurement_import_at on procurement_import (government_id, checked_at desc);
      ${protect('procurement_import', 'select, insert, update')}

      -- One contracting process of the Open Contracting standard: the compiled release, its parties' contacts as keyed hashes only.
      create table procurement_process (
        government_id uuid not null references government (id),
        ocid text not null,
        -- budget year, of the tender's or the award's day; null: no day is told
        year int check (year between 2000 and 2199),
        agency_id uuid,
        buyer_id text,
        buyer_name text,
        procuring_entity_id text,
        title text not null default '',
        method text,
        method_details text,
        -- rupiah of the active awards, else of the tender; null: not told or of another currency
        value bigint check (value >= 0),
        tendered_on date,
        release jsonb not null,
        -- of the release as it stands here: the same again changes nothing
        data_hash text not null,
        source text not null check (source in ('import', 'demo')),
        import_id uuid,
        imported_at timestamptz not null,
        -- of the last run that looked at it; null: no run yet
        run_id uuid,
        found_codes text[] not null default '{}',
        not_computable_codes text[] not null default '{}',
        worst_severity text check (worst_severity in ('critical', 'high', 'medium', 'low')),
        primary key (government_id, ocid),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, import_id) references procurement_import (government_id, id));
      create index procurement_process_year on procurement_process (government_id, year, agency_id);
      create index procurement_process_buyer on procurement_process (government_id, buyer_id);
      ${protect('procurement_process')}

      -- One run of the indicators and rules over all processes of a year: what the quartiles were, by which thresholds.
      create table procurement_run (
        government_id uuid not null references government (id),
        id uuid not null,
        -- null: all years
        year int,
        processes int not null check (processes >= 0),
        -- values of the indicators: {"OCID": {…}, "Buyer": {…}, "ProcuringEntity": {…}, "Tenderer": {…}, "Meta": {…}}
        results jsonb not null,
        -- statistics of all processes that a single one is judged by, so that its verdicts can be made again
        population jsonb not null,
        thresholds jsonb not null,
        thresholds_hash text not null,
        started_at timestamptz not null,
        ended_at timestamptz not null,
        started_by text not null,
        primary key (government_id, id));
      create index procurement_run_at on procurement_run (government_id, ended_at desc);
      ${protect('procurement_run', 'select, insert')}`,
  },
  {
    name: 'audit-041-procurement-ids',
    sql: `
      -- the trail tells of rows by an id of ours; an ocid is somebody else's word
      alter table procurement_process add column id uuid not null;
      alter table procurement_process drop constraint procurement_process_pkey;
      alter table procurement_process add primary key (government_id, id);
      alter table procurement_process add unique (government_id, ocid);
      -- a file of releases holds contacts of persons: it is read and not kept, its hash tells which it was
      alter table procurement_import drop column file_id;
      alter table procurement_import drop column checked_at;
      alter table procurement_import drop column checked_by;
      alter table procurement_import drop column state;
      alter table procurement_import alter column saved_at set not null;
      alter table procurement_import add column saved_by text not null;
      create index procurement_import_saved on procurement_import (government_id, saved_at desc);`,
  },
];
