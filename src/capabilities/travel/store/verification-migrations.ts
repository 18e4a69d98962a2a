import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const verificationMigrations: Migration[] = [
  {
    name: 'travel-035-verdicts',
    sql: `
      -- What the engine said of one account, and what it said it of. Never changed: new evidence makes a new version.
      create table travel_verdict (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        version int not null check (version > 0),
        at timestamptz not null,
        cause text not null check (cause in ('submission', 'evidence', 'reverify')),
        low bigint not null check (low >= 0),
        high bigint not null check (high >= low),
        -- one letter a day of the trip
        classes text not null,
        confirmed int not null,
        contradicted int not null,
        unverified int not null,
        -- RFC 8785 spelling of the verdict, and its SHA-256 in hex
        content text not null,
        hash text not null,
        -- likewise everything but the positions that it was reached with; of them their names, how many, and the hash of all they say
        input text not null,
        position_ids text not null,
        positions int not null,
        positions_hash text not null,
        primary key (government_id, id),
        unique (government_id, member_id, version),
        foreign key (government_id, member_id) references travel_member (government_id, id));
      ${protect('travel_verdict', 'select, insert')}

      -- Of a contradicted day at most two positions, of a night at most three outlive the others; they go when they may not matter any more.
      create table travel_deciding_point (
        government_id uuid not null,
        id uuid not null,
        verdict_id uuid not null,
        member_id uuid not null,
        position_id text not null,
        day date not null,
        fix_at timestamptz not null,
        latitude double precision not null,
        longitude double precision not null,
        accuracy double precision,
        radius text not null check (radius in ('68', '95')),
        source text not null,
        weight double precision not null,
        at_origin boolean not null,
        regency text,
        primary key (government_id, id),
        unique (government_id, verdict_id, position_id),
        foreign key (government_id, verdict_id) references travel_verdict (government_id, id));
      create index travel_deciding_point_member on travel_deciding_point (government_id, member_id);
      ${protect('travel_deciding_point', 'select, insert, delete')}`,
  },
  {
    name: 'travel-036-answers',
    sql: `
      create table travel_request (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        asked_by uuid not null,
        at timestamptz not null,
        text text not null,
        -- kinds of evidence, parted by blanks
        what text not null,
        due_day date not null,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, asked_by) references person (government_id, id));
      create index travel_request_member on travel_request (government_id, member_id);
      ${protect('travel_request', 'select, insert')}

      create table travel_reply (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        -- the version that it answers
        version int not null,
        replied_by uuid not null,
        at timestamptz not null,
        text text not null,
        -- documents of the same account, parted by blanks
        documents text not null,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, replied_by) references person (government_id, id));
      create index travel_reply_member on travel_reply (government_id, member_id);
      ${protect('travel_reply', 'select, insert')}

      -- One signature an account: what is to be repaid, and what stays a note.
      create table travel_decision (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        verdict_id uuid not null,
        decided_by uuid not null,
        at timestamptz not null,
        reason text not null,
        amount bigint not null check (amount >= 0),
        note bigint not null check (note >= 0),
        primary key (government_id, id),
        unique (government_id, member_id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, verdict_id) references travel_verdict (government_id, id),
        foreign key (government_id, decided_by) references person (government_id, id));
      ${protect('travel_decision', 'select, insert')}

      create table travel_decision_line (
        government_id uuid not null,
        id uuid not null,
        decision_id uuid not null,
        code text not null,
        about text not null,
        low bigint not null check (low >= 0),
        accepted boolean not null,
        amount bigint not null check (amount between 0 and low),
        reason text not null,
        primary key (government_id, id),
        unique (government_id, decision_id, code, about),
        foreign key (government_id, decision_id) references travel_decision (government_id, id));
      ${protect('travel_decision_line', 'select, insert')}`,
  },
  {
    name: 'travel-037-assignments-looks',
    sql: `
      -- The newest one holds.
      create table travel_assignment (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        person_id uuid not null,
        at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      create index travel_assignment_member on travel_assignment (government_id, member_id, id desc);
      create index travel_assignment_person on travel_assignment (government_id, person_id);
      ${protect('travel_assignment', 'select, insert')}

      -- Somebody saw coordinates, and why. The traveller reads it.
      create table travel_look (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        person_id uuid not null,
        at timestamptz not null,
        reason text not null,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      create index travel_look_member on travel_look (government_id, member_id);
      ${protect('travel_look', 'select, insert')}`,
  },
  {
    name: 'travel-038-positions-kept',
    sql: `
      -- All positions of a day that the government received, as one root, so that none is changed afterwards unnoticed.
      create table travel_position_batch (
        government_id uuid not null references government (id),
        id uuid not null,
        day date not null,
        count int not null check (count > 0),
        root text not null,
        at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, day));
      ${protect('travel_position_batch', 'select, insert')}

      -- Raw positions of one account were erased: how many, when, why.
      create table travel_erasure (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        at timestamptz not null,
        positions int not null check (positions >= 0),
        points int not null check (points >= 0),
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id));
      create index travel_erasure_member on travel_erasure (government_id, member_id);
      ${protect('travel_erasure', 'select, insert')}
      -- Rows come in the order of this column: a summary of blocks costs the intake next to nothing.
      create index travel_position_received on travel_position using brin (received_at);`,
  },
  {
    name: 'travel-039-advances',
    sql: `
      -- Money of an advance that came back because the trip did not take place.
      create table travel_advance_repayment (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        amount bigint not null check (amount > 0),
        day date not null,
        -- number of the treasury's receipt
        reference text not null,
        recorded_by uuid not null,
        at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, reference),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, recorded_by) references person (government_id, id));
      create index travel_advance_repayment_member on travel_advance_repayment (government_id, member_id);
      ${protect('travel_advance_repayment', 'select, insert')}`,
  },
  {
    name: 'travel-039-lapsed',
    sql: `
      -- What nobody answered in time and what only waited for proof ends as a note, without anybody's signature.
      alter table travel_decision alter column decided_by drop not null;`,
  },
];
