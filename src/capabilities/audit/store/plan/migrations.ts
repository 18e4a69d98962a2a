import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const planMigrations: Migration[] = [
  {
    name: 'audit-021-plans',
    sql: `
      -- The inspectorate's yearly plan (PKPT): each version stays; an approved one changes no more.
      create table audit_plan (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2199),
        version int not null check (version > 0),
        state text not null check (state in ('proposed', 'approved', 'superseded')),
        as_of date not null,
        -- weights and bounds that the scores were reckoned with
        weights jsonb not null,
        -- person-days that the inspectorate has in the year
        capacity_days int not null check (capacity_days >= 0),
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        approved_by uuid,
        approved_at timestamptz,
        -- of the approved plan, canonically spelt
        hash text,
        edition int not null default 1,
        primary key (government_id, id),
        unique (government_id, year, version),
        check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (hash is null)));
      create unique index audit_plan_one_proposed on audit_plan (government_id, year) where state = 'proposed';
      create unique index audit_plan_one_approved on audit_plan (government_id, year) where state = 'approved';
      ${protect('audit_plan', 'select, insert, update')}

      create table audit_plan_item (
        government_id uuid not null references government (id),
        id uuid not null,
        plan_id uuid not null,
        agency_id uuid not null,
        rank int not null check (rank > 0),
        -- 0 to 100; null: no part of it is known
        score double precision,
        -- each part with its value, weight, points, and how many rows it comes from; a missing one says so
        parts jsonb not null,
        included boolean not null,
        kind text not null check (kind in ('audit', 'reviu', 'evaluasi', 'pemantauan', 'probity', 'lain')),
        title text not null,
        days int not null check (days >= 0),
        quarter int not null check (quarter between 1 and 4),
        -- ids of people, parted by blanks; the first leads
        team text not null,
        edited boolean not null default false,
        primary key (government_id, id),
        unique (government_id, plan_id, agency_id),
        foreign key (government_id, plan_id) references audit_plan (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index audit_plan_item_rank on audit_plan_item (government_id, plan_id, rank);
      ${protect('audit_plan_item', 'select, insert, update')}

      -- What was changed of the proposal, and why.
      create table audit_plan_edit (
        government_id uuid not null references government (id),
        id uuid not null,
        plan_id uuid not null,
        item_id uuid not null,
        before jsonb not null,
        after jsonb not null,
        reason text not null,
        edited_by uuid not null,
        at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, plan_id) references audit_plan (government_id, id),
        foreign key (government_id, item_id) references audit_plan_item (government_id, id));
      create index audit_plan_edit_plan on audit_plan_edit (government_id, plan_id, id);
      ${protect('audit_plan_edit', 'select, insert')}`,
  },
];
