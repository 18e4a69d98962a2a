import { protect, type Migration } from '../database/migrate.ts';

export const accessTokenMigrations: Migration[] = [
  {
    name: 'platform-access-tokens-001',
    sql: `
      create table access_token (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        name text not null,
        token_hash text not null,
        scopes text[] not null check (cardinality(scopes) > 0),
        strong boolean not null,
        created_at timestamptz not null,
        expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
        last_used_on date,
        primary key (government_id, id),
        unique (government_id, token_hash),
        foreign key (government_id, account_id) references account (government_id, id) on delete cascade);
      create index access_token_account on access_token (government_id, account_id, created_at);
      ${protect('access_token')}`,
  },
];
