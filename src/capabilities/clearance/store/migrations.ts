import { protect, type Migration } from '../../../platform/database/migrate.ts';

/** A subject is a person, an agency or a vendor; the foreign keys hang on columns that follow from kind and id. */
const SUBJECT = `
  kind text not null check (kind in ('person', 'agency', 'vendor')),
  subject_id uuid not null,
  person_id uuid generated always as (case when kind = 'person' then subject_id end) stored,
  agency_id uuid generated always as (case when kind = 'agency' then subject_id end) stored,
  vendor_id uuid generated always as (case when kind = 'vendor' then subject_id end) stored,
  foreign key (government_id, person_id) references person (government_id, id),
  foreign key (government_id, agency_id) references agency (government_id, id),
  foreign key (government_id, vendor_id) references vendor (government_id, id)`;

const OPEN = `state in ('requested', 'decided', 'in-approval', 'awaiting-signature')`;

export const clearanceMigrations: Migration[] = [
  {
    name: 'clearance-001-certificates',
    sql: `
      -- Nothing but a row to lock: who decides about a subject and who makes a finding about it final wait for each other here.
      create table clearance_subject (
        government_id uuid not null references government (id),
        kind text not null check (kind in ('person', 'agency', 'vendor')),
        subject_id uuid not null,
        primary key (government_id, kind, subject_id));
      ${protect('clearance_subject', 'select, insert, update')}

      create table clearance_request (
        government_id uuid not null references government (id),
        id uuid not null,
        -- as they were called when they asked: a certificate does not change with the directory
        subject_name text not null,
        subject_number text,
        office_name text,
        purpose text not null
          check (purpose in ('pensiun', 'mutasi', 'promosi', 'pangkat', 'cuti-besar', 'rekanan', 'instansi', 'lain')),
        note text not null,
        requested_by text not null,
        requested_at timestamptz not null,
        state text not null check (state in ('requested', 'decided', 'in-approval', 'awaiting-signature',
          'valid', 'expired', 'revoked', 'refused')),
        state_since timestamptz not null,
        steps jsonb not null,
        step int not null check (step >= 0),
        -- conditions that the Inspektur has accepted, as kind:id
        accepted jsonb not null,
        decision_id uuid,
        -- why it was returned, refused or revoked
        reason text,
        ${SUBJECT},
        primary key (government_id, id));
      create unique index clearance_request_open on clearance_request (government_id, kind, subject_id, purpose) where ${OPEN};
      create index clearance_request_subject on clearance_request (government_id, kind, subject_id, requested_at desc);
      create index clearance_request_state on clearance_request (government_id, state, requested_at desc, id);
      create index clearance_request_asked on clearance_request (government_id, requested_by, requested_at desc);
      create index clearance_request_time on clearance_request (government_id, requested_at desc, id);
      ${protect('clearance_request', 'select, insert, update')}

      create table clearance_decision (
        government_id uuid not null references government (id),
        id uuid not null,
        request_id uuid not null,
        occasion text not null check (occasion in ('request', 'approval', 'activation', 'finding')),
        made_at timestamptz not null,
        as_of date not null,
        outcome text not null check (outcome in ('eligible', 'conditional', 'refused')),
        items jsonb not null,
        owed bigint not null check (owed >= 0),
        basis_hash text not null,
        primary key (government_id, id),
        foreign key (government_id, request_id) references clearance_request (government_id, id));
      create index clearance_decision_request on clearance_decision (government_id, request_id, id);
      ${protect('clearance_decision', 'select, insert')}

      -- Every change of state, with whoever made it; approvals too.
      create table clearance_event (
        government_id uuid not null references government (id),
        id uuid not null,
        request_id uuid not null,
        position int not null,
        at timestamptz not null,
        actor text not null,
        event text not null,
        from_state text not null,
        to_state text not null,
        role text,
        note text,
        primary key (government_id, id),
        unique (government_id, request_id, position),
        foreign key (government_id, request_id) references clearance_request (government_id, id));
      ${protect('clearance_event', 'select, insert')}

      create table clearance_certificate (
        government_id uuid not null references government (id),
        -- the request's own id
        id uuid not null,
        register_year int not null,
        register_number int not null check (register_number > 0),
        register_text text not null,
        short_code text not null check (short_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
        issued_on date not null,
        valid_until date not null check (valid_until >= issued_on),
        -- titles of the accepted conditions, as printed
        conditions jsonb not null,
        basis_hash text not null,
        provider text,
        signed_at timestamptz,
        file_id uuid,
        revoked_on date,
        primary key (government_id, id),
        unique (government_id, short_code),
        unique (government_id, register_year, register_number),
        foreign key (government_id, id) references clearance_request (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id),
        check ((signed_at is null) = (file_id is null)));
      create index clearance_certificate_until on clearance_certificate (government_id, valid_until);
      ${protect('clearance_certificate', 'select, insert, update')}

      -- The last number given in a year. Numbers are given in the transaction that prepares a certificate, so none is lost to a
      -- rollback; one whose certificate was refused at the last moment stays in the register with that reason.
      create table clearance_register (
        government_id uuid not null references government (id),
        year int not null,
        last_number int not null,
        primary key (government_id, year));
      ${protect('clearance_register', 'select, insert, update')}`,
  },
  {
    name: 'clearance-002-bulk-checks',
    sql: `
      create table clearance_bulk_check (
        government_id uuid not null references government (id),
        id uuid not null,
        name text not null,
        created_by text not null,
        created_at timestamptz not null,
        state text not null check (state in ('waiting', 'running', 'done')),
        total int not null,
        done int not null,
        as_of date,
        finished_at timestamptz,
        primary key (government_id, id));
      create index clearance_bulk_check_time on clearance_bulk_check (government_id, created_at desc);
      ${protect('clearance_bulk_check')}

      create table clearance_bulk_line (
        government_id uuid not null references government (id),
        check_id uuid not null,
        line int not null,
        number text not null,
        digits_lost boolean not null,
        person_id uuid,
        name text,
        office_name text,
        problem text check (problem in ('unknown', 'doubled', 'ambiguous', 'digits-lost')),
        twins jsonb not null,
        outcome text check (outcome in ('eligible', 'conditional', 'refused')),
        owed bigint not null,
        items jsonb not null,
        primary key (government_id, check_id, line),
        foreign key (government_id, check_id) references clearance_bulk_check (government_id, id) on delete cascade,
        foreign key (government_id, person_id) references person (government_id, id),
        -- a doubtful line is never judged
        check (problem is null or outcome is null));
      create index clearance_bulk_line_outcome on clearance_bulk_line (government_id, check_id, outcome, line);
      ${protect('clearance_bulk_line')}`,
  },
];
