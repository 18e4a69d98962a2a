import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const budgetMigrations: Migration[] = [
  {
    name: 'spending-001-budget',
    sql: `
      -- Names of Permendagri 90's codes, by budget year: every level of activities and of accounts.
      create table budget_code (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2100),
        kind text not null check (kind in ('activity', 'account')),
        code text not null,
        name text not null,
        primary key (government_id, id),
        unique (government_id, year, kind, code));
      ${protect('budget_code')}

      -- One sub-activity, account and source of money of an agency's budget (DPA) of one year.
      create table budget_line (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2100),
        agency_id uuid not null,
        activity_code text not null,
        account_code text not null,
        -- '' where the document names no source
        funding_code text not null default '',
        funding_name text not null default '',
        funding_tag text not null default 'other',
        -- rupiah of the year as it stands, and as the year began with it
        ceiling bigint not null check (ceiling >= 0),
        ceiling_original bigint not null check (ceiling_original >= 0),
        -- number of the DPA or DPPA
        document_number text,
        import_id uuid,
        recorded_at timestamptz not null,
        recorded_by text not null,
        -- missing in a later file of the same office; the row and what hangs on it stay
        vanished_at timestamptz,
        primary key (government_id, id),
        constraint budget_line_key unique (government_id, year, agency_id, activity_code, account_code, funding_code),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index budget_line_activity on budget_line (government_id, year, activity_code);
      ${protect('budget_line')}

      -- Anggaran kas: what a line means to spend in each month. A new version never overwrites the one before; the highest counts.
      create table cash_plan (
        government_id uuid not null references government (id),
        id uuid not null,
        line_id uuid not null,
        version int not null check (version > 0),
        months bigint[] not null check (array_length(months, 1) = 12 and 0 <= all (months)),
        import_id uuid,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (government_id, id),
        unique (government_id, line_id, version),
        foreign key (government_id, line_id) references budget_line (government_id, id));
      ${protect('cash_plan')}

      -- Money that left. Negative: taken back. Two clocks: the day on the paper, and when it was recorded.
      create table realisation (
        government_id uuid not null references government (id),
        id uuid not null,
        line_id uuid not null,
        day date not null,
        amount bigint not null check (amount <> 0),
        -- '' where none is known (a form of sums)
        sp2d_number text not null default '',
        -- the payment of this capability that brought it, if one did
        payment_id uuid,
        import_id uuid,
        source text not null check (source in ('hand', 'payment', 'sp2d', 'form')),
        recorded_at timestamptz not null,
        recorded_by text not null,
        vanished_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, line_id) references budget_line (government_id, id));
      create index realisation_line on realisation (government_id, line_id, day) include (amount) where vanished_at is null;
      -- one payment order pays a line once, whoever tells of it first
      create unique index realisation_order on realisation (government_id, line_id, sp2d_number)
        where sp2d_number <> '' and vanished_at is null;
      ${protect('realisation')}

      -- What an agency means to buy (RUP).
      create table procurement_package (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2100),
        agency_id uuid not null,
        line_id uuid,
        rup_code text,
        name text not null,
        method text not null,
        kind text not null,
        ceiling bigint not null check (ceiling >= 0),
        -- month in which choosing a vendor is to begin
        planned_month int check (planned_month between 1 and 12),
        announced_on date,
        tendered_on date,
        import_id uuid,
        recorded_at timestamptz not null,
        recorded_by text not null,
        vanished_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, line_id) references budget_line (government_id, id));
      create unique index procurement_package_rup on procurement_package (government_id, year, rup_code) where rup_code is not null;
      create index procurement_package_agency on procurement_package (government_id, year, agency_id);
      create index procurement_package_line on procurement_package (government_id, line_id);
      ${protect('procurement_package')}

      -- What a monthly form (RFK) says of a sub-activity: money and work to the end of a month, in parts of 100.
      create table activity_progress (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null,
        agency_id uuid not null,
        activity_code text not null,
        month int not null check (month between 1 and 12),
        planned_percent double precision check (planned_percent between 0 and 100),
        percent double precision check (percent between 0 and 100),
        problem text,
        import_id uuid,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (government_id, id),
        unique (government_id, year, agency_id, activity_code, month),
        foreign key (government_id, agency_id) references agency (government_id, id));
      ${protect('activity_progress')}`,
  },
  {
    name: 'spending-002-imported',
    sql: `
      -- A line of which the last file of cash plans says nothing keeps the plan that it has, and says since when.
      alter table cash_plan add column vanished_at timestamptz;
      -- rupiah to the end of the month, as the form says
      alter table activity_progress add column realised bigint check (realised >= 0);
      alter table activity_progress add column vanished_at timestamptz;`,
  },
  {
    name: 'spending-003-versions',
    sql: `
      -- Raised by every change: whoever read an older one is refused. Null: unchanged since it came, so that what was recorded of older rows stays true.
      alter table budget_line add column version int check (version > 1);
      alter table procurement_package add column version int check (version > 1);`,
  },
];
