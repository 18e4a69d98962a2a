import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const villageMigrations: Migration[] = [
  {
    name: 'spending-040-village-fund',
    sql: `
      -- The fund of one village in one year.
      create table village_year (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2015 and 2100),
        agency_id uuid not null,
        status text not null check (status in ('mandiri', 'other')),
        ceiling bigint not null check (ceiling > 0),
        recorded_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, year, agency_id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      ${protect('village_year', 'select, insert')}

      -- One part in which the fund is paid out. What it asks for was laid by the year's rule when the year began.
      create table village_stage (
        government_id uuid not null,
        id uuid not null,
        village_year_id uuid not null,
        stage int not null check (stage between 1 and 9),
        amount bigint not null check (amount >= 0),
        opens_on date,
        due_on date,
        papers text[] not null,
        -- what the paper says, and when it was recorded
        paid_on date,
        paid_recorded_at timestamptz,
        primary key (government_id, id),
        unique (government_id, village_year_id, stage),
        foreign key (government_id, village_year_id) references village_year (government_id, id),
        check ((paid_on is null) = (paid_recorded_at is null)));
      ${protect('village_stage', 'select, insert, update')}

      -- A paper of a stage that has arrived.
      create table village_stage_paper (
        government_id uuid not null,
        id uuid not null,
        stage_id uuid not null,
        paper text not null,
        number text not null,
        doc_date date not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (government_id, id),
        unique (government_id, stage_id, paper),
        foreign key (government_id, stage_id) references village_stage (government_id, id));
      ${protect('village_stage_paper', 'select, insert')}

      -- What a village plans and has spent, by use.
      create table village_use (
        government_id uuid not null,
        id uuid not null,
        village_year_id uuid not null,
        use text not null check (use in ('infrastructure', 'empowerment', 'other')),
        name text not null,
        budget bigint not null check (budget >= 0),
        realised bigint not null check (realised >= 0),
        doc_date date not null,
        recorded_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, village_year_id, name),
        foreign key (government_id, village_year_id) references village_year (government_id, id));
      ${protect('village_use', 'select, insert, update')}`,
  },
];
