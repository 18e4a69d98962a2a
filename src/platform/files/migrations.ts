import { protect, type Migration } from '../database/migrate.ts';

export const fileMigrations: Migration[] = [
  {
    name: 'platform-013-file',
    sql: `
      -- What a kept file is called and what it is; its bytes lie in the file store by their hash.
      create table file (
        government_id uuid not null references government (id),
        id uuid not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        name text not null,
        media_type text not null,
        size bigint not null,
        created_at timestamptz not null,
        created_by text not null,
        primary key (government_id, id));
      create index file_by_hash on file (government_id, hash);
      ${protect('file')}`,
  },
];
