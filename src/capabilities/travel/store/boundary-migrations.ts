import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const boundaryMigrations: Migration[] = [
  {
    name: 'travel-040-boundaries',
    sql: `
      -- One file of regency borders that the government took over, or looked at and refused. Never deleted: verdicts name its version.
      create table travel_boundary_set (
        government_id uuid not null references government (id),
        id uuid not null,
        file_id uuid not null,
        -- who made the borders, and what he says about their use
        source text not null,
        licence text not null,
        status text not null check (status in ('checking', 'refused', 'ready', 'active', 'retired')),
        -- hash of the borders as read; null until they are
        version text,
        regencies int not null default 0 check (regencies >= 0),
        points int not null default 0 check (points >= 0),
        -- [{code, fault}]: why the file was refused
        faults jsonb,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        activated_at timestamptz,
        retired_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id),
        check (status in ('checking', 'refused') or version is not null));
      create unique index travel_boundary_set_active on travel_boundary_set (government_id) where status = 'active';
      create index travel_boundary_set_version on travel_boundary_set (government_id, version);
      ${protect('travel_boundary_set', 'select, insert, update')}

      -- Rings of one regency as platform/geography/packed-rings writes them.
      create table travel_boundary (
        government_id uuid not null,
        set_id uuid not null,
        code text not null,
        rings text not null,
        primary key (government_id, set_id, code),
        foreign key (government_id, set_id) references travel_boundary_set (government_id, id));
      ${protect('travel_boundary', 'select, insert')}`,
  },
];
