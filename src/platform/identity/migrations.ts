import { protect, type Migration } from '../database/migrate.ts';

export const identityMigrations: Migration[] = [
  {
    name: 'platform-003-identity',
    sql: `
      -- person_id gets its foreign key from directory, which owns people. An ended account keeps its row and frees its names.
      create table account (
        government_id uuid not null references government (id),
        id uuid not null,
        person_id uuid not null,
        user_name text not null check (user_name ~ '^[a-z][a-z0-9.]{1,39}$'),
        nip text,
        email text,
        phone text,
        status text not null check (status in ('invited', 'active', 'ended')),
        demo_open boolean not null default false,
        created_at timestamptz not null,
        activated_at timestamptz,
        password_changed_at timestamptz,
        second_factor_at timestamptz,
        ended_at timestamptz,
        end_reason text,
        primary key (government_id, id),
        check ((status = 'ended') = (ended_at is not null)));
      create unique index account_person on account (government_id, person_id) where status <> 'ended';
      create unique index account_user_name on account (government_id, user_name) where status <> 'ended';
      create unique index account_nip on account (government_id, nip) where status <> 'ended';
      create unique index account_email on account (government_id, lower(email)) where status <> 'ended';
      create unique index account_phone on account (government_id, phone) where status <> 'ended';
      ${protect('account')}

      create table account_secret (
        government_id uuid not null,
        account_id uuid not null,
        password_hash text,
        totp_secret text,
        totp_pending text,
        totp_last_counter bigint,
        activation_hash text,
        activation_expires_at timestamptz,
        primary key (government_id, account_id),
        foreign key (government_id, account_id) references account (government_id, id) on delete cascade);
      ${protect('account_secret')}

      create table session (
        government_id uuid not null,
        id uuid not null,
        token_hash text not null,
        account_id uuid not null,
        stage text not null check (stage in ('password', 'full')),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        second_factor_at timestamptz,
        user_agent text not null,
        practice boolean not null default false,
        ended_at timestamptz,
        primary key (government_id, id),
        unique (government_id, token_hash),
        foreign key (government_id, account_id) references account (government_id, id) on delete cascade);
      create index session_account on session (government_id, account_id, last_seen_at);
      ${protect('session')}

      create table attempt (
        government_id uuid not null references government (id),
        key text not null,
        count integer not null,
        since timestamptz not null,
        locked_until timestamptz,
        primary key (government_id, key));
      create index attempt_since on attempt (government_id, since);
      ${protect('attempt')}

      -- Reset under four eyes: asked by one account officer, decided by another.
      create table account_request (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        reason text not null,
        status text not null check (status in ('open', 'approved', 'refused', 'expired')),
        requested_by uuid not null,
        requested_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        note text,
        primary key (government_id, id),
        check (decided_by <> requested_by),
        check (decided_by <> account_id),
        foreign key (government_id, account_id) references account (government_id, id),
        foreign key (government_id, requested_by) references account (government_id, id),
        foreign key (government_id, decided_by) references account (government_id, id));
      create unique index account_request_open on account_request (government_id, account_id) where status = 'open';
      create index account_request_time on account_request (government_id, requested_at);
      ${protect('account_request')}`,
  },
];
