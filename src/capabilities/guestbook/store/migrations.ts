import { protect, type Migration } from '../../../platform/database/migrate.ts';

const PURPOSE = `check (purpose in ('meeting', 'service', 'invitation', 'delivery', 'inspection', 'research', 'other'))`;
const HOUR = `'^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

export const guestbookMigrations: Migration[] = [
  {
    name: 'guestbook-001-visits',
    sql: `
      -- A door at which visitors are received.
      create table guest_place (
        government_id uuid not null references government (id),
        id uuid not null,
        agency_id uuid not null,
        name text not null,
        code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
        opens text not null check (opens ~ ${HOUR}),
        closes text check (closes ~ ${HOUR}),
        closed_on date,
        created_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, code),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index guest_place_agency on guest_place (government_id, agency_id);
      ${protect('guest_place', 'select, insert, update')}

      create table guest_visit (
        government_id uuid not null references government (id),
        id uuid not null,
        place_id uuid not null,
        agency_id uuid not null,
        code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
        entry_key text not null,
        name text not null,
        institution text not null,
        phone text,
        host_typed text not null,
        host_person_id uuid,
        unit_id uuid,
        purpose text not null ${PURPOSE},
        about text not null,
        people int not null check (people between 1 and 500),
        gift boolean not null,
        gift_note text check (gift or gift_note is null),
        -- strokes as SVG path data
        signature text,
        photo_id uuid,
        consent_version text not null,
        day date not null,
        arrived_at timestamptz not null,
        received_at timestamptz not null,
        entered_by text not null,
        left_at timestamptz,
        left_how text check (left_how in ('badge', 'receptionist', 'closing')),
        primary key (government_id, id),
        unique (government_id, code),
        unique (government_id, entry_key),
        foreign key (government_id, place_id) references guest_place (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, unit_id) references agency (government_id, id),
        foreign key (government_id, host_person_id) references person (government_id, id),
        foreign key (government_id, photo_id) references file (government_id, id),
        check ((left_at is null) = (left_how is null)));
      create index guest_visit_agency on guest_visit (government_id, agency_id, arrived_at desc, id);
      create index guest_visit_host on guest_visit (government_id, host_person_id, arrived_at desc) where host_person_id is not null;
      create index guest_visit_inside on guest_visit (government_id, arrived_at) where left_at is null;
      create index guest_visit_day on guest_visit (government_id, day, id);
      ${protect('guest_visit')}

      -- What is left of visits that were forgotten: how many, nothing about whom.
      create table guest_count (
        government_id uuid not null references government (id),
        id uuid not null,
        place_id uuid not null,
        agency_id uuid not null,
        day date not null,
        hour int not null check (hour between 0 and 23),
        purpose text not null ${PURPOSE},
        visits int not null check (visits > 0),
        people int not null check (people > 0),
        gifts int not null check (gifts >= 0),
        primary key (government_id, id),
        unique (government_id, place_id, day, hour, purpose),
        foreign key (government_id, place_id) references guest_place (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index guest_count_day on guest_count (government_id, agency_id, day);
      ${protect('guest_count', 'select, insert, update')}`,
  },
];
