import { protect, type Migration } from '../../../platform/database/migrate.ts';
import { ALL, nightFunctions } from './night-migrations.ts';

const HASH = `~ '^[0-9a-f]{64}$'`;

export const tokenMigrations: Migration[] = [
  {
    name: 'whistleblowing-030-person-tokens',
    sql: `
      -- keys that sign tokens of verified people, one a quarter: the key tells until when a token holds, and nothing else
      create table wbs_token_key (
        government_id uuid not null references government (id),
        id uuid not null,
        kid text not null check (kid ~ '^[A-Za-z0-9_-]{22}$'),
        n text not null,
        from_day date not null,
        issues_until date not null check (issues_until >= from_day),
        valid_until date not null check (valid_until >= issues_until),
        primary key (government_id, id),
        unique (government_id, kid),
        unique (government_id, from_day));
      ${protect('wbs_token_key', 'select, insert')}

      -- its private half, sealed by the vault; erased when the quarter is over
      create table wbs_token_secret (
        government_id uuid not null references government (id),
        id uuid not null,
        private_sealed text not null,
        primary key (government_id, id),
        foreign key (government_id, id) references wbs_token_key (government_id, id));
      ${protect('wbs_token_secret', 'select, insert, delete')}

      -- who has had his tokens: a keyed hash that nobody can take back without the vault, no day, no trace of what was signed but a hash
      create table wbs_token_issue (
        government_id uuid not null references government (id),
        id uuid not null,
        key_id uuid not null,
        holder text not null check (holder ${HASH}),
        blinded_hash text not null check (blinded_hash ${HASH}),
        primary key (government_id, id),
        unique (government_id, key_id, holder),
        foreign key (government_id, key_id) references wbs_token_key (government_id, id));
      ${protect('wbs_token_issue', 'select, insert, delete')}

      -- tokens that were spent. It names no report: a token that is found on somebody says that he reported, not what
      create table wbs_nullifier (
        government_id uuid not null references government (id),
        id uuid not null,
        key_id uuid not null,
        nullifier text not null check (nullifier ${HASH}),
        primary key (government_id, id),
        unique (government_id, nullifier),
        foreign key (government_id, key_id) references wbs_token_key (government_id, id));
      ${protect('wbs_nullifier', 'select, insert, delete')}
      alter table wbs_nullifier set (autovacuum_enabled = false, toast.autovacuum_enabled = false);

      -- null: came without a token, as all did before
      alter table wbs_report add column vouched boolean check (vouched);
      alter table wbs_case add column vouched boolean check (vouched);

      ${nightFunctions('create or replace', [...ALL, 'wbs_nullifier'])}`,
  },
];
