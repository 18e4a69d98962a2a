import { protect, type Migration } from '../database/migrate.ts';

export const openFormMigrations: Migration[] = [
  {
    name: 'open-forms-001-draft',
    sql: `
      -- What somebody has typed into a form of several steps. Sealed with a key that only his browser's cookie holds.
      create table form_draft (
        government_id uuid not null references government (id),
        id uuid not null,
        kind text not null,
        sealed text not null,
        -- files of this draft that nothing else needs yet
        file_ids uuid[] not null default '{}',
        -- what came of it, sealed likewise: sent once, and shown again to whoever sends it again
        receipt text,
        kept_at timestamptz not null default now(),
        primary key (government_id, id));
      create index form_draft_old on form_draft (government_id, kept_at);
      ${protect('form_draft')}

      -- A proof of work counts once.
      create table spent_proof (
        government_id uuid not null references government (id),
        mark text not null,
        spent_at timestamptz not null default now(),
        primary key (government_id, mark));
      create index spent_proof_old on spent_proof (government_id, spent_at);
      ${protect('spent_proof', 'select, insert, delete')}`,
  },
];
