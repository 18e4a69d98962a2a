import { protect, type Migration } from '../../../platform/database/migrate.ts';

const PERSON = 'foreign key (government_id, person_id) references person (government_id, id)';

export const privacyMigrations: Migration[] = [
  {
    name: 'privacy-001-requests',
    sql: `
      -- What somebody asks about his own data (UU 27/2022 articles 5 to 13).
      create table privacy_request (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        kind text not null check (kind in ('access', 'correct', 'erase', 'limit')),
        origin text not null check (origin in ('account', 'public')),
        -- whom it is about, where that is somebody of the directory
        person_id uuid,
        -- of the public, sealed; blank once the period is over
        name text,
        contact_kind text check (contact_kind in ('phone', 'email')),
        contact text,
        -- number of his complaint, question … that shows whose data he means
        ticket text,
        about text not null,
        -- keyed hash of the code with which the public follows it
        code_hash text,
        locale text not null,
        -- sent without proof of work
        unproven boolean not null,
        state text not null,
        state_since timestamptz not null,
        received_at timestamptz not null,
        due_at timestamptz not null,
        identity_how text check (identity_how in ('account', 'ticket-code', 'known-contact', 'in-person')),
        answered_at timestamptz,
        answer text,
        -- of the law, for what was refused
        article text,
        contested_at timestamptz,
        contest text,
        contest_due_at timestamptz,
        contest_answer text,
        closed_at timestamptz,
        late_told boolean not null,
        primary key (government_id, id),
        unique (government_id, number),
        check (origin = 'account' or code_hash is not null),
        check (state not in ('partly', 'refused') or article is not null),
        ${PERSON});
      create index privacy_request_queue on privacy_request (government_id, state, due_at);
      create index privacy_request_person on privacy_request (government_id, person_id) where person_id is not null;
      ${protect('privacy_request', 'select, insert, update')}

      create table privacy_request_event (
        government_id uuid not null,
        id uuid not null,
        request_id uuid not null,
        at timestamptz not null,
        actor text not null,
        event text not null,
        note text,
        primary key (government_id, id),
        foreign key (government_id, request_id) references privacy_request (government_id, id));
      create index privacy_request_event_of on privacy_request_event (government_id, request_id, id);
      ${protect('privacy_request_event', 'select, insert')}

      -- Failures of protection and who was told of them when (UU 27/2022 article 46).
      create table privacy_breach (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        title text not null,
        discovered_at timestamptz not null,
        due_at timestamptz not null,
        what text not null,
        categories text not null,
        subjects text not null,
        -- null: not known yet
        people int check (people >= 0),
        risk text not null,
        measures text not null,
        authority_told_at timestamptz,
        authority_reference text,
        subjects_told_at timestamptz,
        subjects_how text,
        -- announced to the public, where it disturbs a public service or weighs heavily
        public_told boolean not null,
        lesson text,
        closed_at timestamptz,
        -- how many reminders were sent
        reminded int not null,
        entered_at timestamptz not null,
        entered_by text not null,
        primary key (government_id, id),
        unique (government_id, number),
        check (closed_at is null or (authority_told_at is not null and subjects_told_at is not null)));
      ${protect('privacy_breach', 'select, insert, update')}

      -- What nightly retention has forgotten: how many rows, never which.
      create table privacy_retention_run (
        government_id uuid not null references government (id),
        id uuid not null,
        at timestamptz not null,
        table_name text not null,
        how text not null check (how in ('deleted', 'anonymised')),
        rows_gone int not null check (rows_gone > 0),
        -- rows whose period ended before this instant
        kept_since timestamptz not null,
        primary key (government_id, id));
      create index privacy_retention_run_at on privacy_retention_run (government_id, at desc);
      ${protect('privacy_retention_run', 'select, insert')}`,
  },
  {
    name: 'privacy-002-rectifications',
    sql: `
      -- What stands beside a record that is evidence and is not changed (UU 27/2022 articles 6 and 30).
      create table privacy_rectification (
        government_id uuid not null,
        id uuid not null,
        request_id uuid not null,
        -- which kind of record, as its capability declares it, and which one; its table belongs to that capability
        record text not null,
        record_id uuid not null,
        -- as printed on it
        number text not null,
        text text not null,
        at timestamptz not null,
        actor text not null,
        primary key (government_id, id),
        foreign key (government_id, request_id) references privacy_request (government_id, id));
      create index privacy_rectification_of on privacy_rectification (government_id, record, record_id, id);
      ${protect('privacy_rectification', 'select, insert')}`,
  },
];
