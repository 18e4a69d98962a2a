import { protect, type Migration } from '../database/migrate.ts';

export const parameterMigrations: Migration[] = [
  {
    name: 'platform-011-parameter',
    sql: `
      -- A government's own values. Never changed: a later row of the same day wins, null returns to the law's value.
      create table parameter (
        government_id uuid not null references government (id),
        id uuid not null,
        key text not null,
        value jsonb,
        valid_from date not null,
        source text not null,
        verified boolean not null,
        created_at timestamptz not null,
        primary key (government_id, id));
      create index parameter_by_key on parameter (government_id, key, valid_from desc, id desc);
      ${protect('parameter', 'select, insert')}`,
  },
];
