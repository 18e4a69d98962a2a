import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const paymentMigrations: Migration[] = [
  {
    name: 'spending-020-payments',
    sql: `
      -- One payment on its way: of a contract (LS), or money of the treasurer (UP, GU, TU). Where it stands is what its events say.
      create table spending_payment (
        government_id uuid not null references government (id),
        id uuid not null,
        -- printed: BYR-2026-00042
        number text not null,
        kind text not null check (kind in ('ls', 'up', 'gu', 'tu')),
        year int not null check (year between 2000 and 2199),
        agency_id uuid not null,
        contract_id uuid,
        instalment_id uuid,
        line_id uuid,
        -- what it pays, in words; the vendor's own number where there is one
        purpose text not null,
        invoice_number text,
        amount bigint not null check (amount > 0),
        state text not null check (state in
          ('invoiced', 'checked', 'spp-drafted', 'spp-submitted', 'spp-verified', 'spm-signed', 'spm-at-treasury', 'sp2d-issued',
           'transferred')),
        returned boolean not null,
        rework int not null check (rework >= 0),
        last_reason text,
        -- with whom it lies, since when; null: with nobody any more
        holder text check (holder in
          ('vendor', 'commitment-officer', 'technical-officer', 'treasurer', 'finance-verifier', 'budget-user', 'treasury', 'bank')),
        held_since timestamptz not null,
        -- of the last event
        seq int not null check (seq >= 1),
        sp2d_number text,
        -- the day on which the money left
        paid_on date,
        created_at timestamptz not null,
        created_by text not null,
        closed_at timestamptz,
        cancelled boolean not null default false,
        -- money of the treasurer: until when it has to be accounted for, and when it was
        account_due_on date,
        accounted_at timestamptz,
        -- number of the export (SIPD) that brought it; null: entered here
        outside_id text,
        primary key (government_id, id),
        unique (government_id, number),
        unique (government_id, outside_id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, line_id) references budget_line (government_id, id),
        check ((holder is null) = (closed_at is not null)));
      create index spending_payment_agency on spending_payment (government_id, year, agency_id, id);
      create index spending_payment_contract on spending_payment (government_id, contract_id);
      create index spending_payment_line on spending_payment (government_id, line_id);
      create index spending_payment_open on spending_payment (government_id, holder, held_since) where closed_at is null;
      ${protect('spending_payment', 'select, insert, update')}

      -- What happened to it, in order, each entry bound to the one before by its hash. Nothing is ever changed.
      create table spending_payment_event (
        government_id uuid not null,
        id uuid not null,
        payment_id uuid not null,
        seq int not null check (seq >= 1),
        kind text not null check (kind in ('begin', 'advance', 'reject', 'resubmit', 'receipt', 'account', 'cancel')),
        -- the state that holds from now on, and with whom it lies
        activity text not null,
        holder text,
        -- who acted
        party text not null,
        actor_account_id uuid,
        -- what the paper says, and when it was entered here
        doc_date date not null,
        recorded_at timestamptz not null,
        reason text,
        reason_text text,
        source text not null check (source in ('entry', 'vendor', 'sipd', 'demo')),
        -- working days between paper and entry; why the date was marked
        late_days int not null check (late_days >= 0),
        mark text check (mark in ('recorded-late', 'before-previous', 'on-limit')),
        previous_hash text not null,
        hash text not null,
        primary key (government_id, id),
        unique (government_id, payment_id, seq),
        foreign key (government_id, payment_id) references spending_payment (government_id, id));
      ${protect('spending_payment_event', 'select, insert')}

      -- The vendor says that an interval is not as it was recorded: it stays out of the ranking until somebody settles it.
      create table spending_payment_dispute (
        government_id uuid not null,
        id uuid not null,
        payment_id uuid not null,
        -- the event with which the interval begins
        from_seq int not null,
        reason text not null,
        raised_at timestamptz not null,
        settled_at timestamptz,
        settled_by text,
        outcome text check (outcome in ('upheld', 'dismissed')),
        settled_reason text,
        primary key (government_id, id),
        unique (government_id, payment_id, from_seq),
        foreign key (government_id, payment_id, from_seq)
          references spending_payment_event (government_id, payment_id, seq),
        check ((settled_at is null) = (outcome is null)));
      create index spending_payment_dispute_open on spending_payment_dispute (government_id) where settled_at is null;
      ${protect('spending_payment_dispute', 'select, insert, update')}

      -- The vendor's page of one contract. A new nonce makes another address and ends the one before; null: there is none.
      create table spending_vendor_link (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        nonce text,
        made_at timestamptz not null,
        made_by text not null,
        primary key (government_id, id),
        unique (government_id, contract_id));
      ${protect('spending_vendor_link', 'select, insert, update')}

      -- What somebody of an agency's finance office says about his own desk. The head of the agency reads it, and he himself.
      create table finance_staff_reply (
        government_id uuid not null,
        id uuid not null,
        agency_id uuid not null,
        person_id uuid not null,
        payment_id uuid,
        text text not null,
        at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, payment_id) references spending_payment (government_id, id));
      create index finance_staff_reply_person on finance_staff_reply (government_id, agency_id, person_id, id);
      ${protect('finance_staff_reply', 'select, insert')}`,
  },
  {
    name: 'spending-021-payments-of-contracts',
    sql: `
      alter table spending_payment add foreign key (government_id, contract_id)
        references spending_contract (government_id, id);
      alter table spending_vendor_link add foreign key (government_id, contract_id)
        references spending_contract (government_id, id);`,
  },
  {
    name: 'spending-022-payments-imported',
    sql: `
      alter table spending_payment add column import_id uuid;
      create index spending_payment_import on spending_payment (government_id, import_id) where import_id is not null;`,
  },
  {
    name: 'spending-023-payments-known-until',
    sql: `
      -- Of a payment that a file told of: the latest moment of that file. What happened since then nobody knows; null: it is kept here.
      alter table spending_payment add column known_until timestamptz;`,
  },
  {
    name: 'spending-024-vendor-contact',
    sql: `
      -- Where the link to a vendor's page goes. The newest row of a vendor counts; rows stay, so that everybody reads who typed which, and when.
      create table spending_vendor_contact (
        government_id uuid not null,
        id uuid not null,
        vendor_id uuid not null,
        -- of which contract's link it was typed
        contract_id uuid not null,
        kind text not null check (kind in ('phone', 'email')),
        contact text not null,
        typed_at timestamptz not null,
        typed_by text not null,
        primary key (government_id, id),
        foreign key (government_id, vendor_id) references vendor (government_id, id),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      create index spending_vendor_contact_vendor on spending_vendor_contact (government_id, vendor_id, id);
      ${protect('spending_vendor_contact', 'select, insert')}

      -- To which contact the link went; null: it was shown in the office, as before contacts were kept.
      alter table spending_vendor_link add column contact_id uuid,
        add foreign key (government_id, contact_id) references spending_vendor_contact (government_id, id);
      -- To which contact the link went by which this was raised; null: it had been shown in the office.
      alter table spending_payment_dispute add column contact_id uuid,
        add foreign key (government_id, contact_id) references spending_vendor_contact (government_id, id);`,
  },
];
