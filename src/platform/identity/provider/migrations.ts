import { protect, type Migration } from '../../database/migrate.ts';

export const providerMigrations: Migration[] = [
  {
    name: 'platform-identity-003-provider',
    sql: `
      create table sign_in_provider (
        government_id uuid primary key references government (id),
        issuer text not null,
        client_id text not null,
        client_secret text not null,
        title text not null,
        claim text not null,
        matches text not null check (matches in ('nip', 'email', 'user-name')),
        strong_amr text[] not null default '{}',
        strong_acr text[] not null default '{}',
        password_off boolean not null default false,
        changed_at timestamptz not null);
      ${protect('sign_in_provider')}`,
  },
];
