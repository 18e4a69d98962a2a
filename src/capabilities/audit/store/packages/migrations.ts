import { protect, type Migration } from '../../../../platform/database/migrate.ts';

const LIST = (values: readonly string[]) => values.map((each) => `'${each}'`).join(', ');

// Spelt out: a migration never changes with the lists of the program.
const METHODS = LIST(['UP', 'GU', 'TU', 'LS']);
const KINDS = LIST([
  'goods',
  'services',
  'consulting',
  'construction',
  'rent-land-building',
  'rent-other',
  'lodging',
  'meal',
  'honorarium',
  'travel',
  'salary',
  'utility',
  'fuel',
  'grant',
  'other',
]);
const PURCHASES = LIST([
  'direct',
  'quotation',
  'tender',
  'fast-tender',
  'appointment',
  'e-purchasing',
  'online-shop',
  'self-managed',
  'emergency',
  'none',
]);
const DOCUMENT_KINDS = LIST([
  'purchase-proof',
  'receipt',
  'spk',
  'contract',
  'order',
  'work-order',
  'invoice',
  'tax-invoice',
  'inspection',
  'handover',
  'payment-report',
  'tax-payment',
  'withholding',
  'photo',
  'attendance',
  'payee-list',
  'decree',
  'assignment',
  'travel-report',
  'transport-ticket',
  'lodging-bill',
  'minutes',
  'report',
  'bank-proof',
  'statement',
  'bill',
  'grant-agreement',
  'guarantee',
  'other',
]);
const STATES = LIST(['draft', 'submitted', 'returned', 'stopped', 'passed', 'cancelled']);

/** A number as it is compared: lower case, letters and digits only. Row-level security keeps indexes away from functions, so it is a column. */
const norm = (column: string) =>
  `text generated always as (nullif(regexp_replace(lower(${column}), '[^a-z0-9]', '', 'g'), '')) stored`;

export const packageMigrations: Migration[] = [
  {
    name: 'audit-001-packages',
    sql: `
      -- One accountability document (SPJ): begun from a row of SIPD, or typed. What its papers say stands in spj_field; the columns here are
      -- what lists and other packages look for, and follow the fields.
      create table spj_package (
        government_id uuid not null references government (id),
        id uuid not null,
        -- printed: SPJ-2026-00042
        number text not null,
        year int not null check (year between 2000 and 2199),
        agency_id uuid not null,
        origin text not null check (origin in ('payment', 'realisation', 'hand')),
        payment_id uuid,
        realisation_id uuid,
        method text not null check (method in (${METHODS})),
        kind text check (kind in (${KINDS})),
        purchase text check (purchase in (${PURCHASES})),
        activity_code text,
        account_code text,
        evidence_number text,
        invoice_number text,
        invoice_norm ${norm('invoice_number')},
        tax_invoice_number text,
        tax_invoice_norm ${norm('tax_invoice_number')},
        vendor_id uuid,
        -- as the papers call whoever is paid
        payee_name text,
        description text not null,
        -- whole rupiah; null: not known yet
        amount bigint check (amount between 0 and 1000000000000000),
        -- of the receipt, else of the payment: by which history is asked
        day date,
        -- by when it has to be handed in; null: no date binds it yet
        due_on date,
        -- the treasurer who answers for it
        responsible_id uuid,
        state text not null check (state in (${STATES})),
        state_at timestamptz not null,
        runs int not null default 0 check (runs >= 0),
        submitted_at timestamptz,
        -- account of whoever handed it in last
        submitted_by text,
        created_at timestamptz not null,
        created_by text not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, payment_id) references spending_payment (government_id, id),
        foreign key (government_id, realisation_id) references realisation (government_id, id),
        foreign key (government_id, vendor_id) references vendor (government_id, id),
        foreign key (government_id, responsible_id) references person (government_id, id),
        check ((origin = 'payment') <= (payment_id is not null)),
        check ((origin = 'realisation') = (realisation_id is not null)),
        check ((submitted_at is null) = (runs = 0)));
      create index spj_package_agency on spj_package (government_id, agency_id, year, id);
      create index spj_package_state on spj_package (government_id, state, id);
      create index spj_package_payment on spj_package (government_id, payment_id) where payment_id is not null;
      -- A direct payment and a realisation are accounted for once; UP, GU and TU by as many packages as they need.
      create unique index spj_package_direct on spj_package (government_id, payment_id)
        where method = 'LS' and payment_id is not null and state <> 'cancelled';
      create unique index spj_package_realisation on spj_package (government_id, realisation_id)
        where realisation_id is not null and state <> 'cancelled';
      create index spj_package_invoice on spj_package (government_id, invoice_norm) where invoice_norm is not null;
      create index spj_package_tax_invoice on spj_package (government_id, tax_invoice_norm) where tax_invoice_norm is not null;
      create index spj_package_vendor on spj_package (government_id, vendor_id, day);
      create index spj_package_due on spj_package (government_id, due_on) where state in ('draft', 'returned', 'stopped');
      create index spj_package_responsible on spj_package (government_id, responsible_id)
        where state in ('draft', 'returned', 'stopped');
      ${protect('spj_package', 'select, insert, update')}

      create table spj_item (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        place int not null check (place >= 0),
        description text,
        -- at most six decimals
        quantity double precision check (quantity >= 0),
        unit text,
        price bigint check (price between 0 and 1000000000000000),
        amount bigint check (amount between 0 and 1000000000000000),
        -- of the price standard (SSH, SBM) that a person chose for it
        standard_code text,
        primary key (government_id, id),
        unique (government_id, package_id, place),
        foreign key (government_id, package_id) references spj_package (government_id, id));
      ${protect('spj_item')}

      create table spj_tax (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        place int not null check (place >= 0),
        kind text not null check (kind in ('vat', 'pph21', 'pph22', 'pph23', 'pph4-2')),
        base bigint check (base between 0 and 1000000000000000),
        amount bigint check (amount between 0 and 1000000000000000),
        deposited bigint check (deposited between 0 and 1000000000000000),
        deposited_on date,
        -- number of the state's receipt, as it is compared
        ntpn text check (ntpn ~ '^[0-9A-Z]{1,32}$'),
        primary key (government_id, id),
        unique (government_id, package_id, place),
        foreign key (government_id, package_id) references spj_package (government_id, id));
      create index spj_tax_ntpn on spj_tax (government_id, ntpn) where ntpn is not null;
      ${protect('spj_tax')}

      -- Who plays which part; payees with what they get for which days.
      create table spj_person (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        place int not null check (place >= 0),
        role text not null check (role in
          ('budget-user', 'finance-verifier', 'technical-officer', 'treasurer', 'commitment-officer', 'payee')),
        person_id uuid not null,
        amount bigint check (amount between 0 and 1000000000000000),
        work_from date,
        work_to date check (work_to >= work_from),
        primary key (government_id, id),
        unique (government_id, package_id, place),
        foreign key (government_id, package_id) references spj_package (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      create index spj_person_person on spj_person (government_id, person_id, work_from) where role = 'payee';
      ${protect('spj_person')}`,
  },
  {
    name: 'audit-002-documents',
    sql: `
      create table spj_document (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        -- null: nobody has said, and nothing could be guessed
        kind text check (kind in (${DOCUMENT_KINDS})),
        kind_by text check (kind_by in ('person', 'guess')),
        file_id uuid not null,
        -- of the bytes that were sent
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- perceptual hash of its first page, 64 bits; null: no picture, or one without contrast
        phash text check (phash ~ '^[0-9a-f]{16}$'),
        -- its four parts of 16 bits: of two hashes that differ in at most seven bits one part differs in at most one
        band0 int generated always as (('x' || substr(phash, 1, 4))::bit(16)::int) stored,
        band1 int generated always as (('x' || substr(phash, 5, 4))::bit(16)::int) stored,
        band2 int generated always as (('x' || substr(phash, 9, 4))::bit(16)::int) stored,
        band3 int generated always as (('x' || substr(phash, 13, 4))::bit(16)::int) stored,
        pages int check (pages > 0),
        -- what the file says of itself: program, day, signature
        traits jsonb,
        -- stamp duty on the paper, as a person saw; null: nobody has looked
        has_stamp boolean,
        reading text not null check (reading in ('waiting', 'read', 'nothing', 'failed')),
        -- why it could not be read, in a word that the texts know
        trouble text,
        read_at timestamptz,
        added_by text not null,
        added_at timestamptz not null,
        removed_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, package_id) references spj_package (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id),
        check ((kind is null) = (kind_by is null)),
        check ((trouble is not null) = (reading = 'failed')));
      create index spj_document_package on spj_document (government_id, package_id, id);
      create index spj_document_sha on spj_document (government_id, sha256) where removed_at is null;
      create index spj_document_band0 on spj_document (government_id, band0) where removed_at is null and phash is not null;
      create index spj_document_band1 on spj_document (government_id, band1) where removed_at is null and phash is not null;
      create index spj_document_band2 on spj_document (government_id, band2) where removed_at is null and phash is not null;
      create index spj_document_band3 on spj_document (government_id, band3) where removed_at is null and phash is not null;
      create index spj_document_waiting on spj_document (government_id, added_at) where reading = 'waiting' and removed_at is null;
      ${protect('spj_document', 'select, insert, update')}

      -- One value of a package, by its path in the facts (amounts.receipt). The row without an end holds; earlier ones and readings that lost
      -- against a better one are its history.
      create table spj_field (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        document_id uuid,
        field text not null,
        -- null: a person emptied it
        value jsonb,
        provenance text not null check (provenance in ('sipd', 'qr', 'pdf-text', 'ocr', 'hand')),
        -- 0 to 1; null: no machine read it
        confidence real check (confidence between 0 and 1),
        page int check (page > 0),
        -- left, top, width, height as parts of the page
        box jsonb,
        made_by text not null,
        made_at timestamptz not null,
        confirmed_by text,
        confirmed_at timestamptz,
        ended_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, package_id) references spj_package (government_id, id),
        foreign key (government_id, document_id) references spj_document (government_id, id),
        check ((confirmed_by is null) = (confirmed_at is null)));
      create unique index spj_field_one on spj_field (government_id, package_id, field) where ended_at is null;
      create index spj_field_package on spj_field (government_id, package_id, id);
      ${protect('spj_field', 'select, insert, update')}`,
  },
  {
    name: 'audit-003-checks-and-sheets',
    sql: `
      -- One run of the rules over a package: with its facts and thresholds it can be proved again. Never changed.
      create table spj_check (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        run int not null check (run > 0),
        at timestamptz not null,
        by text not null,
        outcome text not null check (outcome in ('passed', 'returned', 'stopped')),
        facts jsonb not null,
        facts_hash text not null,
        thresholds jsonb not null,
        thresholds_hash text not null,
        verdicts jsonb not null,
        -- rules that the Inspektur had suspended on that day
        suspended jsonb not null,
        primary key (government_id, id),
        unique (government_id, package_id, run),
        foreign key (government_id, package_id) references spj_package (government_id, id));
      ${protect('spj_check', 'select, insert')}

      -- The verification sheet: without it the PPK-SKPD does not sign the SPM.
      create table spj_sheet (
        government_id uuid not null,
        id uuid not null,
        package_id uuid not null,
        check_id uuid not null,
        -- printed: LV-2026-00042
        number text not null,
        code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
        amount bigint not null,
        issued_on date not null,
        issued_at timestamptz not null,
        -- null: not signed yet
        file_id uuid,
        provider text,
        signed_at timestamptz,
        -- the PPK-SKPD took it and may sign the SPM
        taken_at timestamptz,
        taken_by uuid,
        revoked_at timestamptz,
        revoked_reason text check (revoked_reason in ('checked-again', 'gate', 'package-changed', 'by-hand')),
        revoked_note text,
        primary key (government_id, id),
        unique (government_id, number),
        unique (government_id, code),
        foreign key (government_id, package_id) references spj_package (government_id, id),
        foreign key (government_id, check_id) references spj_check (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id),
        check ((signed_at is null) = (file_id is null)),
        check ((revoked_at is null) = (revoked_reason is null)),
        check ((taken_at is null) = (taken_by is null)));
      create unique index spj_sheet_valid on spj_sheet (government_id, package_id) where revoked_at is null;
      ${protect('spj_sheet', 'select, insert, update')}

      -- A payment that went on without a valid sheet while the regulation required one. Ended by a sheet, or by the inspectorate with its reason.
      create table spj_unsheeted (
        government_id uuid not null,
        id uuid not null,
        payment_id uuid not null,
        agency_id uuid not null,
        state text not null check (state in ('spm-signed', 'spm-at-treasury', 'sp2d-issued', 'transferred')),
        amount bigint not null,
        -- day of the paper that counts
        day date not null,
        noticed_at timestamptz not null,
        ended_at timestamptz,
        primary key (government_id, id),
        unique (government_id, payment_id),
        foreign key (government_id, payment_id) references spending_payment (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index spj_unsheeted_open on spj_unsheeted (government_id, agency_id) where ended_at is null;
      ${protect('spj_unsheeted', 'select, insert, update')}`,
  },
  {
    name: 'audit-004-reading-tries',
    sql: `
      -- How often a reading was begun and not brought to an end: its machine was busy, or was killed.
      alter table spj_document add column tries smallint not null default 0 check (tries >= 0)`,
  },
];
