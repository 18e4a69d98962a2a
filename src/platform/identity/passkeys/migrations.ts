import { protect, type Migration } from '../../database/migrate.ts';

export const passkeyMigrations: Migration[] = [
  {
    name: 'platform-identity-002-passkeys',
    sql: `
      create table passkey (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        credential_id text not null,
        public_key text not null,
        rp_id text not null,
        sign_count bigint not null check (sign_count >= 0),
        transports text[] not null default '{}',
        multi_device boolean not null,
        backed_up boolean not null,
        name text not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id) on delete cascade);
      create unique index passkey_credential on passkey (government_id, credential_id);
      create index passkey_account on passkey (government_id, account_id);
      ${protect('passkey')}`,
  },
];
