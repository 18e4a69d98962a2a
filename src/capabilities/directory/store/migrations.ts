import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const directoryMigrations: Migration[] = [
  {
    name: 'directory-001-people-and-agencies',
    sql: `
      create table agency (
        government_id uuid not null references government (id),
        id uuid not null,
        code text not null,
        name text not null,
        kind text not null check (kind in ('sekretariat', 'inspektorat', 'dinas', 'badan', 'rsud', 'kecamatan', 'kelurahan',
          'desa', 'puskesmas', 'sekolah', 'bagian', 'uptd', 'lain')),
        parent_id uuid check (parent_id <> id),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        successor_id uuid check (successor_id <> id),
        primary key (government_id, id),
        unique (government_id, code),
        foreign key (government_id, parent_id) references agency (government_id, id),
        foreign key (government_id, successor_id) references agency (government_id, id),
        check (successor_id is null or valid_to is not null));
      create index agency_parent on agency (government_id, parent_id);
      create index agency_successor on agency (government_id, successor_id) where successor_id is not null;
      ${protect('agency')}

      create table person (
        government_id uuid not null references government (id),
        id uuid not null,
        personnel_code text not null,
        nip text,
        name text not null,
        employment text not null check (employment in ('pns', 'pppk', 'non-asn', 'kepala-daerah', 'dprd', 'perangkat-desa', 'other')),
        email text,
        phone text,
        ended_on date,
        end_reason text,
        primary key (government_id, id),
        unique (government_id, personnel_code),
        unique (government_id, nip));
      create index person_name on person (government_id, name, id);
      ${protect('person')}
      alter table account add foreign key (government_id, person_id) references person (government_id, id);

      create table position (
        government_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        agency_id uuid not null,
        title text not null,
        kind text not null check (kind in ('definitive', 'plt', 'plh')),
        leads boolean not null default false,
        decree text,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        primary key (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index position_person on position (government_id, person_id, valid_from);
      create index position_agency on position (government_id, agency_id, valid_from);
      ${protect('position')}

      create table vendor (
        government_id uuid not null references government (id),
        id uuid not null,
        name text not null,
        name_key text not null,
        tax_number text,
        primary key (government_id, id),
        unique (government_id, tax_number));
      create index vendor_name on vendor (government_id, name_key);
      ${protect('vendor')}

      create table role_grant (
        government_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        role text not null,
        agency_id uuid,
        decree text not null,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        -- under four eyes: asked by one and not yet confirmed by another
        pending boolean not null default false,
        proposed_by uuid,
        primary key (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index role_grant_person on role_grant (government_id, person_id);
      create index role_grant_role on role_grant (government_id, role);
      create index role_grant_agency on role_grant (government_id, agency_id) where agency_id is not null;
      ${protect('role_grant')}

      -- One row a capability, agency and day; agency null is the whole government.
      create table rollout (
        government_id uuid not null references government (id),
        id uuid not null,
        capability text not null,
        agency_id uuid,
        state text not null check (state in ('off', 'practice', 'pilot', 'live')),
        valid_from date not null,
        primary key (government_id, id),
        unique nulls not distinct (government_id, capability, agency_id, valid_from),
        foreign key (government_id, agency_id) references agency (government_id, id));
      ${protect('rollout')}

      -- Steps of the role's guide that somebody has finished while practising; kept with the government itself, not its twin.
      create table practice_progress (
        government_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        role text not null,
        step smallint not null check (step between 1 and 3),
        done_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, person_id, role, step),
        foreign key (government_id, person_id) references person (government_id, id));
      ${protect('practice_progress')}`,
  },
  {
    name: 'directory-002-staff-list',
    sql: `
      -- SHA-256 of the staff list by which the person came or was changed last; null: never on one, so that no list ends the person
      alter table person add column list_hash text check (list_hash ~ '^[0-9a-f]{64}$');
      create index person_listed on person (government_id) where list_hash is not null and ended_on is null;`,
  },
];
