import { protect, type Migration } from '../../../../platform/database/migrate.ts';

const SOURCE = `check (source in ('internal', 'external', 'expert'))`;

export const waveMigrations: Migration[] = [
  {
    name: 'survey-010-waves',
    sql: `
      create table survey_wave (
        government_id uuid not null references government (id),
        id uuid not null,
        -- public, lower case base 32: stands in addresses and is part of what a token signs
        code text not null check (code ~ '^[0-9a-hjkmnp-tv-z]{4,12}$'),
        name text not null,
        year int not null check (year between 2000 and 2199),
        -- a published model (survey_model); fixed once the wave is open
        model_id uuid,
        state text not null check (state in ('draft', 'drawn', 'open', 'closed', 'published')),
        opens_on date not null,
        -- last day on which tokens are issued and answers taken
        closes_on date not null,
        -- source to margin of error, confidence, expected response; null where the source is not asked
        sampling jsonb not null,
        -- the number that the next draw is made from, and its hash, which was recorded when the number was made. Nobody reads the number before the draw
        seed_secret text not null,
        seed_commitment text not null,
        created_at timestamptz not null,
        created_by text not null,
        drawn_by text,
        opened_at timestamptz,
        opened_by text,
        closed_at timestamptz,
        closed_reason text,
        published_at timestamptz,
        published_by text,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, code),
        check (closes_on >= opens_on),
        check (state in ('draft', 'drawn') or model_id is not null));
      ${protect('survey_wave', 'select, insert, update')}

      -- Made by a draw, gone when it is taken back; they stay as they are once the wave is open.
      create table survey_stratum (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        source text not null ${SOURCE},
        -- i1, i2 … e1 … x1: stands in the public counts
        code text not null,
        name text not null,
        -- groups that were merged into it: [unit group, position group]
        parts jsonb not null,
        -- who could have been drawn
        population int not null check (population >= 0),
        -- who is to answer, and who is invited for it
        target int not null check (target >= 0),
        invited int not null check (invited between 0 and population),
        primary key (government_id, id),
        unique (government_id, wave_id, code),
        foreign key (government_id, wave_id) references survey_wave (government_id, id));
      ${protect('survey_stratum', 'select, insert, update, delete')}

      -- The frame: everybody who could be asked. Names and ways to reach are erased some time after the wave.
      create table survey_member (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        source text not null ${SOURCE},
        -- what tells members of a wave apart: personnel code, number of the office's list, or the way to reach them
        key text not null,
        person_id uuid,
        origin text not null check (origin in ('import', 'directory', 'counter')),
        import_id uuid,
        name text,
        phone text,
        email text,
        unit text not null,
        unit_group text not null,
        position text,
        position_group text not null,
        -- an official of echelon II who heads the unit
        head_of_unit boolean not null,
        employment text check (employment in ('pns', 'pppk', 'non-asn')),
        institution_since date,
        unit_since date,
        -- of who used a service: which, and when last
        service text,
        service_on date,
        consent_on date,
        -- e.g. non-asn, no-contact, dates-unknown
        flags jsonb not null,
        -- why the member cannot be drawn; null: he can
        excluded text,
        stratum_id uuid,
        place text check (place in ('sample', 'replacement')),
        -- in his stratum: 1 is drawn first; replacements follow the sample
        draw_order int check (draw_order > 0),
        replaced_on date,
        replaced_reason text check (replaced_reason in ('no-contact', 'wrong-contact', 'left', 'long-leave', 'deceased')),
        erased_on date,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, wave_id, source, key),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        foreign key (government_id, stratum_id) references survey_stratum (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        check ((place is null) = (draw_order is null)),
        check (place is null or stratum_id is not null));
      create index survey_member_stratum on survey_member (government_id, stratum_id, draw_order);
      create index survey_member_import on survey_member (government_id, import_id) where import_id is not null;
      create index survey_member_person on survey_member (government_id, person_id) where person_id is not null;
      ${protect('survey_member', 'select, insert, update, delete')}

      -- Every draw, those that were taken back too: with the frame's hash and the seed anybody draws the same again.
      create table survey_draw (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        -- 1 for the first of the wave
        number int not null check (number > 0),
        frame_hash text not null,
        commitment text not null,
        secret text not null,
        -- sha256 of secret and frame hash
        seed text not null,
        members int not null check (members >= 0),
        drawn_on date not null,
        drawn_by text not null,
        taken_back_on date,
        taken_back_reason text,
        primary key (government_id, id),
        unique (government_id, wave_id, number),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        check ((taken_back_on is null) = (taken_back_reason is null)));
      ${protect('survey_draw', 'select, insert, update')}`,
  },
  {
    name: 'survey-011-invitations',
    sql: `
      -- One for everybody who was asked. Of the code its hash is kept, so that what is sent again has a new code; the one before it serves too, as somebody
      -- may be answering by it just then. Neither serves once a token was issued.
      create table survey_invitation (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        stratum_id uuid not null,
        member_id uuid not null,
        code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
        previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
        -- eight Crockford characters, printed LURUS-XXXX-XXXX: tells that a message is genuine, opens nothing
        check_code text not null check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
        made_on date not null,
        sent_on date,
        sent_by text check (sent_by in ('sms', 'whatsapp', 'email', 'letter')),
        reminders int not null check (reminders >= 0),
        reminded_on date,
        -- day on which the token was issued, and the hash of what was signed
        issued_on date,
        blinded_hash text,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, wave_id, member_id),
        unique (government_id, code_hash),
        unique (government_id, check_code),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        foreign key (government_id, stratum_id) references survey_stratum (government_id, id),
        foreign key (government_id, member_id) references survey_member (government_id, id),
        check ((issued_on is null) = (blinded_hash is null)));
      create unique index survey_invitation_previous on survey_invitation (government_id, previous_hash) where previous_hash is not null;
      create index survey_invitation_stratum on survey_invitation (government_id, stratum_id);
      ${protect('survey_invitation', 'select, insert, update')}`,
  },
  {
    name: 'survey-012-counters',
    sql: `
      -- A counter whose QR lets service users enter themselves into the external frame while the wave is prepared.
      create table survey_counter (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        code text not null,
        unit text not null,
        unit_group text not null,
        service text not null,
        open boolean not null,
        created_by text not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, code),
        foreign key (government_id, wave_id) references survey_wave (government_id, id));
      ${protect('survey_counter', 'select, insert, update')}

      create table survey_counter_day (
        government_id uuid not null,
        counter_id uuid not null,
        day date not null,
        entered int not null check (entered >= 0),
        primary key (government_id, counter_id, day),
        foreign key (government_id, counter_id) references survey_counter (government_id, id));
      ${protect('survey_counter_day', 'select, insert, update')}`,
  },
  {
    name: 'survey-013-official',
    sql: `
      -- When a survey runs, ours or the commission's, as somebody read it in a named source.
      create table survey_season (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2199),
        opens_on date not null,
        closes_on date not null,
        source text not null,
        confirmed_on date not null,
        confirmed_by text not null,
        -- invented or copied without a look at the source: shown as such
        placeholder boolean not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, year),
        check (closes_on >= opens_on));
      ${protect('survey_season', 'select, insert, update, delete')}

      -- Numbers, addresses and sites from which genuine messages come.
      create table survey_sender (
        government_id uuid not null references government (id),
        id uuid not null,
        owner text not null check (owner in ('government', 'commission')),
        -- null: of every year
        year int check (year between 2000 and 2199),
        kind text not null check (kind in ('whatsapp', 'sms', 'email', 'site', 'phone')),
        -- as compared: digits with country code, address or host in lower case
        value text not null,
        shown text not null,
        note text not null,
        source text not null,
        confirmed_on date not null,
        confirmed_by text not null,
        placeholder boolean not null,
        -- no longer used: still recognised, and said so
        ended_on date,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, owner, kind, value, year));
      ${protect('survey_sender', 'select, insert, update, delete')}`,
  },
];
