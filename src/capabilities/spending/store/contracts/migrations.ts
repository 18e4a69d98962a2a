import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const contractMigrations: Migration[] = [
  {
    name: 'spending-010-contracts',
    sql: `
      create table spending_contract (
        government_id uuid not null references government (id),
        id uuid not null,
        agency_id uuid not null,
        -- budget line that pays and procurement package that it came from, where they are known
        line_id uuid,
        package_id uuid,
        year int not null check (year between 2000 and 2199),
        number text not null,
        title text not null,
        kind text not null check (kind in
          ('lump-sum', 'unit-price', 'lump-sum-unit-price', 'time-based', 'turnkey', 'framework')),
        work text not null check (work in ('works', 'goods', 'consulting', 'services')),
        pay_mode text not null check (pay_mode in ('once', 'monthly', 'instalments')),
        vendor_id uuid,
        -- what the brackets of the advance ask for
        small_vendor boolean not null default false,
        multi_year boolean not null default false,
        -- rupiah, as the last version says; the fine is reckoned without VAT
        value bigint not null check (value >= 0),
        value_without_vat bigint not null check (value_without_vat >= 0 and value_without_vat <= value),
        signed_on date,
        start_on date,
        -- last day as the last version says, and the last day of the time given after it
        end_on date,
        extended_to date,
        -- calendar days of force majeure that have ended since the last version with a new end
        suspended_days int not null default 0 check (suspended_days >= 0),
        suspended_since date,
        commitment_person_id uuid,
        technical_person_id uuid,
        state text not null check (state in
          ('appointed', 'signed', 'running', 'handover-asked', 'maintenance', 'final', 'closed', 'terminated')),
        scm text not null default 'none' check (scm in ('none', 'scm-1', 'scm-2', 'scm-3', 'termination')),
        fine_per_mille double precision not null check (fine_per_mille between 0 and 100),
        -- of the whole value, or of this part where the contract says so; null: whole
        fine_part bigint check (fine_part >= 0),
        -- most that may be fined; null: no bound, as in law
        fine_most bigint check (fine_most >= 0),
        advance_percent double precision not null default 0 check (advance_percent between 0 and 100),
        retention_percent double precision not null default 0 check (retention_percent between 0 and 100),
        maintenance_days int not null default 0 check (maintenance_days between 0 and 3650),
        -- day of the first handover: maintenance counts from it
        handed_over_on date,
        -- work that is seen, so that its reports carry photographs
        physical boolean not null,
        place text not null default '',
        -- the latest report: real per cent, its last day, when it was recorded
        percent double precision not null default 0 check (percent between 0 and 100),
        percent_on date,
        percent_at timestamptz,
        created_by text not null,
        created_at timestamptz not null,
        -- raised by every change: whoever read an older one is refused
        version int not null default 1,
        primary key (government_id, id),
        unique (government_id, agency_id, year, number),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, line_id) references budget_line (government_id, id),
        foreign key (government_id, package_id) references procurement_package (government_id, id),
        foreign key (government_id, vendor_id) references vendor (government_id, id),
        foreign key (government_id, commitment_person_id) references person (government_id, id),
        foreign key (government_id, technical_person_id) references person (government_id, id),
        check (end_on is null or start_on is null or end_on >= start_on));
      create index spending_contract_agency on spending_contract (government_id, agency_id, state);
      create index spending_contract_state on spending_contract (government_id, state);
      create index spending_contract_line on spending_contract (government_id, line_id);
      create index spending_contract_vendor on spending_contract (government_id, vendor_id);
      ${protect('spending_contract', 'select, insert, update')}

      -- What was agreed: n 0 is the contract, each addendum one more. Chained: hash covers the row and previous_hash.
      create table contract_version (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        n int not null check (n >= 0),
        document text not null,
        doc_date date,
        recorded_at timestamptz not null,
        recorded_by text not null,
        reason text,
        value bigint not null check (value >= 0),
        value_without_vat bigint not null check (value_without_vat >= 0),
        start_on date,
        end_on date,
        -- why the value rose beyond what law allows
        over_reason text,
        file_id uuid,
        previous_hash text,
        hash text not null,
        primary key (government_id, id),
        unique (government_id, contract_id, n),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_version', 'select, insert')}

      -- Agreed plan (kurva S), frozen once kept: kind ORIGINAL, ADDENDUM_1 …
      create table contract_baseline (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        n int not null check (n >= 0),
        kind text not null,
        start_on date not null,
        -- [{"day": "2026-03-31", "percent": 20}, …]
        points jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        previous_hash text,
        hash text not null,
        primary key (government_id, id),
        unique (government_id, contract_id, n),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_baseline', 'select, insert')}

      -- One report of progress; period_end is what it says, recorded_at when it came.
      create table contract_progress (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        period_end date not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        percent double precision not null check (percent between 0 and 100),
        -- per cent of the report before this one
        before_percent double precision not null,
        note text not null default '',
        -- needed where the per cent falls
        fall_reason text,
        -- jump: more than the parameter in a week; late: recorded later than it should be; no-photo: physical work without a picture
        marks text[] not null,
        primary key (government_id, id),
        unique (government_id, contract_id, period_end),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_progress', 'select, insert')}

      create table contract_photo (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        progress_id uuid,
        file_id uuid not null,
        -- of the bytes that were sent: the same picture again is known
        sha256 text not null,
        -- where the sender's device was; optional
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        accuracy double precision check (accuracy >= 0),
        added_at timestamptz not null,
        added_by text not null,
        primary key (government_id, id),
        foreign key (government_id, contract_id) references spending_contract (government_id, id),
        foreign key (government_id, progress_id) references contract_progress (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index contract_photo_contract on contract_photo (government_id, contract_id);
      ${protect('contract_photo', 'select, insert, update')}

      -- What is paid when: termin, advance, retention.
      create table contract_instalment (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        n int not null check (n > 0),
        kind text not null check (kind in ('advance', 'progress', 'retention')),
        amount bigint not null check (amount >= 0),
        -- real per cent that makes it due; 0 for an advance
        condition_percent double precision not null check (condition_percent between 0 and 100),
        due_on date,
        -- first report that reached the condition, by both clocks
        reached_on date,
        reached_at timestamptz,
        primary key (government_id, id),
        unique (government_id, contract_id, n),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_instalment', 'select, insert, update, delete')}

      create table contract_guarantee (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        kind text not null check (kind in ('advance', 'performance', 'maintenance')),
        issuer text not null,
        number text not null,
        amount bigint not null check (amount >= 0),
        expires_on date not null,
        -- the one that it prolongs
        extends_id uuid,
        -- prolonged by another, or given back
        ended_on date,
        recorded_at timestamptz not null,
        recorded_by text not null,
        file_id uuid,
        primary key (government_id, id),
        foreign key (government_id, contract_id) references spending_contract (government_id, id),
        foreign key (government_id, extends_id) references contract_guarantee (government_id, id));
      create index contract_guarantee_contract on contract_guarantee (government_id, contract_id);
      ${protect('contract_guarantee', 'select, insert, update')}

      -- Everything that happened by a paper, with both clocks.
      create table contract_step (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        seq int not null check (seq > 0),
        step text not null check (step in
          ('appointed', 'signed', 'started', 'suspended', 'resumed', 'extended', 'handover-asked', 'handover-refused',
           'handed-over', 'finally-handed-over', 'closed', 'terminated')),
        doc_date date not null,
        document text not null default '',
        recorded_at timestamptz not null,
        recorded_by text not null,
        source text not null check (source in ('typed', 'import', 'demo')),
        file_id uuid,
        note text not null default '',
        -- recorded-late, on-deadline, before-previous: what makes a paper's date worth a look
        marks text[] not null,
        primary key (government_id, id),
        unique (government_id, contract_id, seq),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_step', 'select, insert')}

      -- Show-cause meetings: invited, held with a target until a day, judged.
      create table contract_scm (
        government_id uuid not null,
        id uuid not null,
        contract_id uuid not null,
        -- running number over the whole contract; level is I, II or III
        n int not null check (n > 0),
        level int not null check (level between 1 and 3),
        invited_for date not null,
        invited_at timestamptz not null,
        invited_by text not null,
        held_on date,
        target_percent double precision check (target_percent between 0 and 100),
        until_day date,
        minutes text,
        file_id uuid,
        outcome text check (outcome in ('reached', 'failed')),
        reached_percent double precision,
        judged_at timestamptz,
        primary key (government_id, id),
        unique (government_id, contract_id, n),
        foreign key (government_id, contract_id) references spending_contract (government_id, id));
      ${protect('contract_scm', 'select, insert, update')}

      -- One activity that somebody types step by step; gone when it is finished.
      create table contract_draft (
        government_id uuid not null references government (id),
        id uuid not null,
        agency_id uuid,
        body jsonb not null,
        created_by text not null,
        created_at timestamptz not null,
        saved_at timestamptz not null,
        version int not null default 1,
        primary key (government_id, id));
      create index contract_draft_by on contract_draft (government_id, created_by);
      ${protect('contract_draft', 'select, insert, update, delete')}`,
  },
  {
    name: 'spending-011-contract-days',
    sql: `
      -- the vendor asked for handover (empty again when that is refused); closed or terminated: late days end there
      alter table spending_contract add column handover_asked_on date;
      alter table spending_contract add column ended_on date;`,
  },
  {
    name: 'spending-012-contract-resumed',
    sql: `
      -- the day on which the last force majeure ended: what was reported before it is judged on that day
      alter table spending_contract add column resumed_on date;`,
  },
  {
    name: 'spending-013-same-photo',
    sql: `
      -- whether a picture was sent for another contract before
      create index contract_photo_content on contract_photo (government_id, sha256);`,
  },
];
