import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const evidenceMigrations: Migration[] = [
  {
    name: 'travel-030-documents',
    sql: `
      -- A file that belongs to one traveller's trip; documents and check-ins name it. A client that queues may have chosen the id.
      create table travel_file (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        file_id uuid not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- difference hash of a picture, 64 bits; null: no picture, or one without contrast
        dhash text check (dhash ~ '^[0-9a-f]{16}$'),
        picture boolean not null,
        added_at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index travel_file_member on travel_file (government_id, member_id);
      create index travel_file_file on travel_file (government_id, file_id);
      ${protect('travel_file', 'select, insert, delete')}

      create table travel_document (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('pass', 'hotel', 'receipt', 'report', 'photo', 'statement', 'attendance')),
        -- as the contract describes the kind
        fields jsonb not null,
        day date,
        amount bigint check (amount >= 0),
        -- a pass whose code does not read as one; what was typed stands
        fault text check (fault in ('not-a-pass', 'too-short', 'legs', 'airport', 'day', 'flight', 'name')),
        file_id uuid,
        added_by text not null,
        added_at timestamptz not null,
        -- taken back: it proves nothing any more, for nor against anybody
        removed_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, file_id) references travel_file (government_id, id));
      create index travel_document_member on travel_document (government_id, member_id);
      ${protect('travel_document', 'select, insert, update')}

      -- Flights of a pass: a code holds up to four.
      create table travel_pass_leg (
        government_id uuid not null,
        document_id uuid not null,
        place int not null check (place between 0 and 3),
        day date not null,
        name text not null,
        reference text not null,
        carrier text not null,
        flight text not null,
        from_airport text not null,
        to_airport text not null,
        compartment text not null,
        seat text not null,
        sequence text not null,
        primary key (government_id, document_id, place),
        foreign key (government_id, document_id) references travel_document (government_id, id));
      ${protect('travel_pass_leg', 'select, insert')}

      -- By what the same paper is found again, whoever hands it in: a flight, a bill, a room and night, a picture, parts of a report.
      create table travel_paper_key (
        government_id uuid not null,
        kind text not null check (kind in ('pass', 'queue', 'invoice', 'room', 'file', 'picture', 'report')),
        key text not null,
        document_id uuid not null,
        member_id uuid not null,
        primary key (government_id, kind, key, document_id),
        foreign key (government_id, document_id) references travel_document (government_id, id),
        foreign key (government_id, member_id) references travel_member (government_id, id));
      create index travel_paper_key_document on travel_paper_key (government_id, document_id);
      ${protect('travel_paper_key', 'select, insert')}`,
  },
  {
    name: 'travel-031-check-ins',
    sql: `
      -- One signed check-in. The text that was signed holds the place, so it goes with the positions; its hash and its grade stay.
      create table travel_check_in (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        device_id uuid not null,
        seq int not null,
        previous text not null,
        -- hex SHA-256 of the payload
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        payload text,
        signature text not null,
        -- the signature is the device's; a copy with another signature is a row of its own
        signed boolean not null,
        at timestamptz not null,
        received_at timestamptz not null,
        prompt_id uuid,
        photo_id uuid,
        fault text check (fault in ('not-enrolled', 'bad-signature', 'broken-chain')),
        primary key (government_id, id),
        unique (government_id, device_id, hash, signed),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, device_id) references travel_device (government_id, id));
      create index travel_check_in_member on travel_check_in (government_id, member_id, at);
      ${protect('travel_check_in', 'select, insert, update')}

      -- A link that arrives late makes what came after it whole again.
      grant update (signed, device_fault) on travel_position to lurus_app;

      -- Two unpredictable minutes a working day. A miss is no evidence of anything.
      create table travel_prompt (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        -- by the destination's clock
        day date not null,
        at timestamptz not null,
        until timestamptz not null,
        told_at timestamptz,
        primary key (government_id, id),
        unique (government_id, member_id, at),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        check (until > at));
      create index travel_prompt_due on travel_prompt (government_id, at) where told_at is null;
      ${protect('travel_prompt', 'select, insert, update')}

      -- Days for which a traveller's prompts were drawn, also where none was due: nobody draws twice.
      create table travel_prompt_day (
        government_id uuid not null,
        member_id uuid not null,
        day date not null,
        primary key (government_id, member_id, day),
        foreign key (government_id, member_id) references travel_member (government_id, id));
      ${protect('travel_prompt_day', 'select, insert')}`,
  },
  {
    name: 'travel-032-visum',
    sql: `
      -- The host office's page, from its first opening on. Its code and its link come from the installation's key and are not kept here.
      create table travel_host (
        government_id uuid not null,
        id uuid not null,
        trip_id uuid not null,
        destination_id uuid not null,
        -- who received the travellers, as he wrote it
        officer text not null,
        -- of the browser in which the page was opened; another one has to take it over, and that is counted
        browser_hash text not null,
        opened_at timestamptz not null,
        openings int not null default 1 check (openings >= 1),
        -- the work is done, says the host
        done_at timestamptz,
        primary key (government_id, id),
        unique (government_id, destination_id),
        foreign key (government_id, trip_id) references travel_trip (government_id, id),
        foreign key (government_id, destination_id) references travel_destination (government_id, id));
      ${protect('travel_host', 'select, insert, update')}

      -- One visit recorded by the rotating code.
      create table travel_visum (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        destination_id uuid not null,
        -- number of the half minute whose code was shown
        step bigint not null,
        at timestamptz not null,
        -- the host's officer at that moment; null: nobody had written his name
        officer text,
        primary key (government_id, id),
        unique (government_id, member_id, destination_id, step),
        foreign key (government_id, member_id) references travel_member (government_id, id),
        foreign key (government_id, destination_id) references travel_destination (government_id, id));
      create index travel_visum_member on travel_visum (government_id, member_id, at);
      ${protect('travel_visum', 'select, insert')}`,
  },
];
