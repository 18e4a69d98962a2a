import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const travelMigrations: Migration[] = [
  {
    name: 'travel-001-trips',
    sql: `
      create table travel_trip (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        agency_id uuid not null,
        purpose text not null,
        -- account and sub-activity that pay
        budget_account text not null,
        -- Kemendagri code of the place of duty or of another lawful start, with its words
        origin_code text not null,
        origin_place text not null,
        from_day date not null,
        to_day date not null,
        status text not null check (status in
          ('draft', 'proposed', 'approved', 'issued', 'under-way', 'returned', 'closed', 'cancelled')),
        -- the assignment letter: number, signer, day of signing
        letter_number text,
        letter_signed_day date,
        signer_person_id uuid,
        -- who approves the expense (PPK)
        approver_person_id uuid,
        within_city boolean not null default false,
        departed_day date,
        returned_day date,
        -- raised by each change of the itinerary after approval
        itinerary_version int not null default 1,
        -- why it was sent back, extended or cancelled; force majeure as its own fact
        reason text,
        force_majeure text,
        extended_from date,
        closed_day date,
        created_by text not null,
        created_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, signer_person_id) references person (government_id, id),
        foreign key (government_id, approver_person_id) references person (government_id, id),
        check (to_day >= from_day));
      create index travel_trip_agency on travel_trip (government_id, agency_id, from_day desc);
      create index travel_trip_status on travel_trip (government_id, status, from_day desc);
      ${protect('travel_trip', 'select, insert, update')}

      create table travel_destination (
        government_id uuid not null,
        id uuid not null,
        trip_id uuid not null,
        place int not null check (place >= 0),
        code text not null,
        host_name text not null,
        address text not null,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        primary key (government_id, id),
        unique (government_id, trip_id, place),
        foreign key (government_id, trip_id) references travel_trip (government_id, id));
      ${protect('travel_destination', 'select, insert, update, delete')}

      -- One leg of a version of the itinerary; earlier versions stay, with the reason of the change.
      create table travel_leg (
        government_id uuid not null,
        id uuid not null,
        trip_id uuid not null,
        version int not null,
        place int not null,
        day date not null,
        mode text not null check (mode in ('air', 'rail', 'sea', 'road')),
        from_code text not null,
        to_code text not null,
        -- regencies of the terminals, codes parted by blanks
        terminals text not null default '',
        departs_at timestamptz,
        arrives_at timestamptz,
        carrier text,
        service_number text,
        change_reason text,
        primary key (government_id, id),
        unique (government_id, trip_id, version, place),
        foreign key (government_id, trip_id) references travel_trip (government_id, id));
      ${protect('travel_leg', 'select, insert')}

      -- One traveller of a trip: the unit that is paid, verified and, if need be, repays.
      create table travel_member (
        government_id uuid not null,
        id uuid not null,
        trip_id uuid not null,
        person_id uuid not null,
        agency_id uuid not null,
        is_leader boolean not null,
        -- rank, position or kind of contract as it stands on the SPD; the key of the tariffs
        grade text not null,
        position_title text not null,
        cost_level text not null,
        spd_number text,
        -- rupiah paid before departure
        advance bigint not null default 0 check (advance >= 0),
        state text not null check (state in
          ('planned', 'travelling', 'accounting', 'submitted', 'clean', 'evidence-requested', 'indicated', 'answered', 'decided',
           'finding', 'settled', 'cancelled')),
        due_day date,
        submitted_at timestamptz,
        settled_day date,
        finding_id uuid,
        primary key (government_id, id),
        unique (government_id, trip_id, person_id),
        unique (government_id, spd_number),
        foreign key (government_id, trip_id) references travel_trip (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index travel_member_person on travel_member (government_id, person_id);
      create index travel_member_state on travel_member (government_id, state, due_day);
      ${protect('travel_member', 'select, insert, update')}

      -- Prices by instrument and day; imported, never constants.
      create table travel_tariff (
        government_id uuid not null references government (id),
        id uuid not null,
        instrument text not null,
        valid_from date not null,
        valid_to date,
        -- province code, or regency code where the instrument goes so far; '' everywhere
        region text not null,
        component text not null check (component in
          ('daily', 'representation', 'hotel', 'flight', 'taxi', 'local-transport')),
        -- grade or cost level; '' for all
        grade text not null,
        amount bigint not null check (amount >= 0),
        sample boolean not null default false,
        primary key (government_id, id),
        unique (government_id, instrument, valid_from, region, component, grade),
        check (valid_to is null or valid_to >= valid_from));
      create index travel_tariff_key on travel_tariff (government_id, component, region, grade, valid_from);
      ${protect('travel_tariff', 'select, insert, update')}

      -- One line of what was paid to one traveller.
      create table travel_claim_line (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        component text not null check (component in
          ('daily', 'representation', 'hotel', 'without-hotel', 'transport', 'stated')),
        -- day or night that it is for; null for a leg
        day date,
        leg_id uuid,
        description text not null,
        quantity int not null check (quantity > 0),
        rate bigint not null check (rate >= 0),
        paid bigint not null check (paid >= 0),
        -- what a paper shows, and the ceiling of the tariff in force; null: none
        actual bigint check (actual >= 0),
        ceiling bigint check (ceiling >= 0),
        tariff_id uuid,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, leg_id) references travel_leg (government_id, id),
        foreign key (government_id, tariff_id) references travel_tariff (government_id, id));
      create index travel_claim_line_member on travel_claim_line (government_id, member_id);
      ${protect('travel_claim_line', 'select, insert, update, delete')}`,
  },
  {
    name: 'travel-002-drafts',
    sql: `
      -- Travellers of a draft are replaced as it is written anew; an import of tariffs can be taken back.
      grant delete on travel_member to lurus_app;
      grant delete on travel_tariff to lurus_app;`,
  },
];
