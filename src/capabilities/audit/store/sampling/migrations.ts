import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const samplingMigrations: Migration[] = [
  {
    name: 'audit-015-samples',
    sql: `
      create table audit_sample (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        serial int not null check (serial > 0),
        year int not null check (year between 2000 and 2199),
        title text not null,
        agency_id uuid,
        method text not null check (method in ('mus-systematic', 'mus-cell', 'stratified')),
        -- how the population was narrowed, the sizes asked for, strata, interval: all that the drawing went by, with the seed
        design jsonb not null,
        seed text not null,
        -- SHA-256 of the population's file, which is kept under it: one line 'id;amount' an item, in order of the id
        population_hash text not null,
        population_count int not null check (population_count > 0),
        population_amount bigint not null check (population_amount >= 0),
        state text not null check (state in ('drawn', 'evaluated')),
        evaluation jsonb,
        drawn_by uuid not null,
        drawn_at timestamptz not null,
        evaluated_by uuid,
        evaluated_at timestamptz,
        primary key (government_id, id),
        unique (government_id, number),
        unique (government_id, year, serial),
        foreign key (government_id, agency_id) references agency (government_id, id),
        check ((state = 'evaluated') = (evaluation is not null)));
      create index audit_sample_newest on audit_sample (government_id, id desc);
      ${protect('audit_sample', 'select, insert, update')}

      create table audit_sample_item (
        government_id uuid not null references government (id),
        id uuid not null,
        sample_id uuid not null,
        position int not null check (position > 0),
        -- the line of the year
        line_id text not null,
        label text not null,
        day date,
        -- 'top' (above the interval), 'mus', or the stratum's number
        stratum text not null,
        -- how often monetary units of it were hit
        hits int not null check (hits > 0),
        booked bigint not null,
        -- what the auditor found it to be; null: not examined yet
        audited bigint,
        -- does the control hold, where attributes are tested
        deviates boolean,
        note text,
        examined_by uuid,
        examined_at timestamptz,
        primary key (government_id, id),
        unique (government_id, sample_id, position),
        foreign key (government_id, sample_id) references audit_sample (government_id, id),
        check ((audited is null) = (examined_at is null)));
      ${protect('audit_sample_item', 'select, insert, update')}`,
  },
];
