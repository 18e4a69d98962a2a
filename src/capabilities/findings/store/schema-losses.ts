/** Money: payments against a share, and losses that gather shares under one instrument. */
export const lossSchema = `
  -- Stored once, against recommendation and responsible. Maker and checker are two people.
  create table payment (
    government_id uuid not null references government (id),
    id uuid not null,
    recommendation_id uuid not null,
    responsible_id uuid not null,
    amount bigint not null check (amount > 0),
    paid_on date not null,
    receipt_number text not null,
    ntpn text,
    bank_reference text,
    file_id uuid,
    overpayment boolean not null,
    state text not null check (state in ('recorded', 'verified', 'rejected')),
    made_by text not null,
    made_at timestamptz not null,
    checked_by text,
    checked_at timestamptz,
    check_note text,
    primary key (government_id, id),
    foreign key (government_id, responsible_id, recommendation_id)
      references responsible (government_id, id, recommendation_id),
    foreign key (government_id, file_id) references file (government_id, id),
    check ((state = 'recorded') = (checked_by is null)),
    check (checked_by <> made_by));
  create index payment_responsible on payment (government_id, responsible_id, state) include (amount);
  create index payment_recommendation on payment (government_id, recommendation_id, id);
  create index payment_waiting on payment (government_id, id) where state = 'recorded';
  -- one receipt pays one share once
  create unique index payment_receipt on payment (government_id, responsible_id, receipt_number) where state <> 'rejected';

  create table loss_case (
    government_id uuid not null references government (id),
    id uuid not null,
    number text not null,
    kind text not null check (kind in ('PMH', 'lalai', 'bendahara')),
    person_id uuid,
    agency_id uuid,
    vendor_id uuid,
    -- who pays in the debtor's place: heirs, guardian
    paid_by text,
    occurred_on date not null,
    known_on date not null check (known_on >= occurred_on),
    expires_on date not null,
    state text not null check (state in ('open', 'scheduled', 'settled', 'written-off')),
    instrument text check (instrument in ('SKTJM', 'SKP2KS', 'SKP2K', 'TP-BPK')),
    instrument_number text,
    signed_on date,
    principal bigint check (principal >= 0),
    guarantee text,
    beyond_limit_reason text,
    closed_on date,
    closed_paper text,
    created_by text not null,
    created_at timestamptz not null,
    primary key (government_id, id),
    unique (government_id, number),
    foreign key (government_id, person_id) references person (government_id, id),
    foreign key (government_id, agency_id) references agency (government_id, id),
    foreign key (government_id, vendor_id) references vendor (government_id, id),
    check (num_nonnulls(person_id, agency_id, vendor_id) = 1),
    check ((instrument is null) = (signed_on is null) and (instrument is null) = (principal is null)),
    check (state <> 'scheduled' or instrument is not null),
    check ((state in ('settled', 'written-off')) = (closed_on is not null)));
  create index loss_case_person on loss_case (government_id, person_id) where person_id is not null;
  create index loss_case_agency on loss_case (government_id, agency_id) where agency_id is not null;
  create index loss_case_vendor on loss_case (government_id, vendor_id) where vendor_id is not null;
  create index loss_case_expires on loss_case (government_id, expires_on) where state = 'open';

  -- A share under a loss case: judged there and nowhere else while the case is not closed.
  create table loss_share (
    government_id uuid not null references government (id),
    id uuid not null,
    loss_case_id uuid not null,
    responsible_id uuid not null,
    active boolean not null,
    primary key (government_id, id),
    unique (government_id, loss_case_id, responsible_id),
    foreign key (government_id, loss_case_id) references loss_case (government_id, id),
    foreign key (government_id, responsible_id) references responsible (government_id, id));
  create unique index loss_share_once on loss_share (government_id, responsible_id) where active;

  create table instalment (
    government_id uuid not null references government (id),
    id uuid not null,
    loss_case_id uuid not null,
    sequence integer not null check (sequence > 0),
    due_on date not null,
    amount bigint not null check (amount > 0),
    primary key (government_id, id),
    unique (government_id, loss_case_id, sequence),
    foreign key (government_id, loss_case_id) references loss_case (government_id, id));
`;
