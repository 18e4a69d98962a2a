/** Assignments, reports (LHP), findings, recommendations and who answers for them. */
export const ledgerSchema = `
  create table assignment (
    government_id uuid not null references government (id),
    id uuid not null,
    number text not null,
    kind text not null check (kind in ('audit', 'reviu', 'evaluasi', 'pemantauan', 'pengaduan', 'probity', 'lain')),
    title text not null,
    agency_id uuid,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    created_by text not null,
    created_at timestamptz not null,
    primary key (government_id, id),
    unique (government_id, number),
    foreign key (government_id, agency_id) references agency (government_id, id));

  -- An LHP. A draft may still lack number and day; a final one has both.
  create table report (
    government_id uuid not null references government (id),
    id uuid not null,
    assignment_id uuid,
    source text not null check (source in ('APIP', 'BPK', 'BPKP', 'ITJEN', 'KAP')),
    number text,
    dated_on date,
    title text not null,
    confidential boolean not null,
    state text not null check (state in ('draft', 'responding', 'final')),
    respond_by date,
    received_on date,
    created_by text not null,
    created_at timestamptz not null,
    issued_by text,
    issued_at timestamptz,
    primary key (government_id, id),
    unique (government_id, source, number),
    -- what findings carry along for their list; the foreign key keeps both the same
    unique (government_id, id, source, state, confidential),
    foreign key (government_id, assignment_id) references assignment (government_id, id),
    check (state <> 'final' or (number is not null and dated_on is not null and issued_at is not null)),
    check (received_on is null or (state = 'final' and received_on >= dated_on)));
  create index report_assignment on report (government_id, assignment_id) where assignment_id is not null;
  create index report_state on report (government_id, state, dated_on desc);

  -- Narrow on purpose: lists, counts and matrices read every row. The long texts stand in finding_text.
  create table finding (
    government_id uuid not null references government (id),
    id uuid not null,
    report_id uuid not null,
    source text not null,
    state text not null,
    confidential boolean not null,
    number text not null,
    code text,
    code_bpk text,
    cause_code text,
    title text not null,
    search text not null generated always as (lower(title)) stored,
    agency_id uuid,
    value bigint not null check (value >= 0),
    -- what follows repeats the recommendations (refreshFindings): worst status, next due day, shares still unpaid
    status text not null check (status in ('BT', 'BS', 'TD', 'S')),
    due_on date,
    due_provisional boolean not null,
    unpaid bigint not null default 0,
    primary key (government_id, id),
    unique (government_id, report_id, number),
    foreign key (government_id, report_id, source, state, confidential)
      references report (government_id, id, source, state, confidential) on update cascade,
    foreign key (government_id, agency_id) references agency (government_id, id),
    check (code is not null or code_bpk is not null));
  create index finding_due on finding (government_id, due_on, id);
  create index finding_status on finding (government_id, status, due_on, id);
  create index finding_sums on finding (government_id, status, state)
    include (value, unpaid, due_on, source, confidential, agency_id);
  create index finding_agency on finding (government_id, agency_id, status);

  -- id is the finding's own
  create table finding_text (
    government_id uuid not null references government (id),
    id uuid not null,
    condition text not null,
    criterion text not null,
    cause text not null,
    effect text not null,
    primary key (government_id, id),
    foreign key (government_id, id) references finding (government_id, id));

  create table recommendation (
    government_id uuid not null references government (id),
    id uuid not null,
    finding_id uuid not null,
    number text not null,
    code text not null,
    text text not null,
    value bigint not null check (value >= 0),
    status text not null check (status in ('BT', 'BS', 'TD', 'S')),
    step text not null check (step in ('open', 'submitted', 'returned', 'reviewing', 'closed')),
    due_on date,
    due_provisional boolean not null,
    forwarded_on date,
    review_due_on date,
    review_due_provisional boolean not null,
    primary key (government_id, id),
    unique (government_id, finding_id, number),
    unique (government_id, id, finding_id),
    foreign key (government_id, finding_id) references finding (government_id, id),
    check ((status in ('S', 'TD')) = (step = 'closed')),
    check ((step = 'reviewing') = (forwarded_on is not null)));
  create index recommendation_due on recommendation (government_id, due_on) where step in ('open', 'returned');
  create index recommendation_review_due on recommendation (government_id, review_due_on) where step = 'reviewing';

  -- Exactly one of person, agency, vendor. office_id: the agency itself, or the person's when he was named; it stays.
  create table responsible (
    government_id uuid not null references government (id),
    id uuid not null,
    recommendation_id uuid not null,
    finding_id uuid not null,
    person_id uuid,
    agency_id uuid,
    vendor_id uuid,
    office_id uuid,
    share bigint not null check (share >= 0),
    duty_done_on date,
    primary key (government_id, id),
    unique nulls not distinct (government_id, recommendation_id, person_id, agency_id, vendor_id),
    unique (government_id, id, recommendation_id),
    foreign key (government_id, recommendation_id, finding_id) references recommendation (government_id, id, finding_id),
    foreign key (government_id, person_id) references person (government_id, id),
    foreign key (government_id, agency_id) references agency (government_id, id),
    foreign key (government_id, vendor_id) references vendor (government_id, id),
    foreign key (government_id, office_id) references agency (government_id, id),
    check (num_nonnulls(person_id, agency_id, vendor_id) = 1),
    check (agency_id is null or agency_id = office_id));
  create index responsible_person on responsible (government_id, person_id) where person_id is not null;
  create index responsible_agency on responsible (government_id, agency_id) where agency_id is not null;
  create index responsible_vendor on responsible (government_id, vendor_id) where vendor_id is not null;
  create index responsible_office on responsible (government_id, office_id, finding_id) where office_id is not null;
  create index responsible_finding on responsible (government_id, finding_id);

  -- The auditee's answer to a draft (NHP); later ones do not replace earlier ones.
  create table response (
    government_id uuid not null references government (id),
    id uuid not null,
    finding_id uuid not null,
    agency_id uuid,
    stance text not null check (stance in ('agree', 'partly', 'disagree')),
    text text not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (government_id, id),
    foreign key (government_id, finding_id) references finding (government_id, id),
    foreign key (government_id, agency_id) references agency (government_id, id));
  create index response_finding on response (government_id, finding_id, id);

  -- Titles that an office has loaded; they stand before the ones that the program knows.
  create table code_title (
    government_id uuid not null references government (id),
    id uuid not null,
    kind text not null check (kind in ('finding', 'recommendation', 'cause', 'bpk')),
    code text not null,
    title text not null,
    primary key (government_id, id),
    unique (government_id, kind, code));
`;
