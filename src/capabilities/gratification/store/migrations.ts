import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const gratificationMigrations: Migration[] = [
  {
    name: 'gratification-001-gifts',
    sql: `
      create table gift (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        -- who received or refused it; his agency on the day of the report
        person_id uuid not null,
        agency_id uuid,
        kind text not null check (kind in ('received', 'refused')),
        form text not null check (form in ('money', 'goods', 'travel', 'meal', 'discount', 'service', 'other')),
        description text not null,
        -- rupiah, estimated; null: cannot be told. value_basis: how it was estimated
        value bigint check (value >= 0),
        value_basis text not null,
        -- rupiah of all gifts of the same giver in the year
        year_total bigint check (year_total >= 0),
        received_on date not null,
        place text not null,
        occasion text not null check (occasion in
          ('family', 'ceremony', 'colleague', 'farewell', 'official-event', 'disaster', 'none')),
        office_tie text not null check (office_tie in ('yes', 'no', 'unknown')),
        giver_name text not null,
        giver_title text not null,
        giver_institution text not null,
        giver_relation text not null check (giver_relation in
          ('vendor', 'citizen-served', 'subordinate', 'superior', 'colleague', 'family', 'other')),
        story text not null,
        kept_where text not null,
        entered_by text not null,
        reported_at timestamptz not null,
        reported_on date not null,
        state text not null check (state in
          ('submitted', 'incomplete', 'complete', 'sent', 'decided', 'settled', 'recorded', 'lapsed')),
        -- what is missing, or why it is only recorded
        note text,
        kpk_number text,
        sent_on date,
        decision text check (decision in ('state', 'recipient', 'shared')),
        decision_number text,
        decided_on date,
        state_share bigint check (state_share >= 0),
        settled_on date,
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create index gift_of_person on gift (government_id, person_id, reported_at desc);
      create index gift_of_agency on gift (government_id, agency_id);
      create index gift_state on gift (government_id, state, reported_at desc);
      ${protect('gift', 'select, insert, update')}

      create table gift_file (
        government_id uuid not null,
        id uuid not null,
        gift_id uuid not null,
        file_id uuid not null,
        primary key (government_id, id),
        unique (government_id, gift_id, file_id),
        foreign key (government_id, gift_id) references gift (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index gift_file_of_file on gift_file (government_id, file_id);
      ${protect('gift_file', 'select, insert')}

      create table gift_hand_over (
        government_id uuid not null,
        id uuid not null,
        gift_id uuid not null,
        number text not null,
        handed_on date not null,
        handed_by text not null,
        received_by text not null,
        items text not null,
        condition text not null,
        account_id text not null,
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, gift_id) references gift (government_id, id));
      create index gift_hand_over_of_gift on gift_hand_over (government_id, gift_id);
      ${protect('gift_hand_over', 'select, insert')}

      create table gift_event (
        government_id uuid not null,
        id uuid not null,
        gift_id uuid not null,
        at timestamptz not null,
        actor text not null,
        event text not null,
        note text,
        primary key (government_id, id),
        foreign key (government_id, gift_id) references gift (government_id, id));
      create index gift_event_of_gift on gift_event (government_id, gift_id, at, id);
      ${protect('gift_event', 'select, insert')}

      create table gift_hint (
        government_id uuid not null references government (id),
        id uuid not null,
        visit_id uuid not null,
        person_id uuid,
        agency_id uuid,
        declared_on date not null,
        state text not null check (state in ('open', 'reported', 'nothing')),
        answer text,
        gift_id uuid,
        primary key (government_id, id),
        unique (government_id, visit_id),
        foreign key (government_id, person_id) references person (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, gift_id) references gift (government_id, id));
      create index gift_hint_open on gift_hint (government_id, declared_on) where state = 'open';
      create index gift_hint_of_gift on gift_hint (government_id, gift_id);
      create index gift_hint_of_person on gift_hint (government_id, person_id);
      create index gift_hint_of_agency on gift_hint (government_id, agency_id);
      ${protect('gift_hint', 'select, insert, update')}`,
  },
];
