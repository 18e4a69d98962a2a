import { protect, type Migration } from '../database/migrate.ts';

export const importMigrations: Migration[] = [
  {
    name: 'platform-020-imports',
    sql: `
      -- One uploaded file on its way: uploaded → checked → committed → undone. The file itself is kept by its hash.
      create table import_run (
        government_id uuid not null references government (id),
        id uuid not null,
        kind text not null,
        file_id uuid not null,
        sheets jsonb not null,
        sheet text,
        header_line integer not null,
        labels jsonb not null,
        sample jsonb,
        mapping jsonb not null,
        status text not null check (status in ('uploaded', 'checked', 'committed', 'undone')),
        totals jsonb,
        -- the first of them; totals counts all
        complaints jsonb,
        created_by text not null,
        created_at timestamptz not null,
        checked_at timestamptz,
        committed_by text,
        committed_at timestamptz,
        undone_by text,
        undone_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index import_run_latest on import_run (government_id, created_at desc);
      ${protect('import_run')}

      -- Which column of an office's own file means which field, kept for its next file.
      create table import_profile (
        government_id uuid not null references government (id),
        id uuid not null,
        kind text not null,
        name text not null,
        mapping jsonb not null,
        created_by text not null,
        created_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, kind, name));
      ${protect('import_profile')}

      -- What one import touched: the row as it was before (null: it was not there) and a digest of what the import made of it.
      create table import_change (
        government_id uuid not null,
        import_id uuid not null,
        table_name text not null,
        row_id uuid not null,
        before jsonb,
        after text,
        primary key (government_id, import_id, table_name, row_id),
        foreign key (government_id, import_id) references import_run (government_id, id));
      ${protect('import_change')}`,
  },
  {
    name: 'platform-021-imports-vanished',
    sql: `
      -- Rows that the file lacks (the first of them; totals counts all), and headings whose columns were taken out at the door.
      alter table import_run add column vanished jsonb;
      alter table import_run add column dropped jsonb not null default '[]';`,
  },
];
