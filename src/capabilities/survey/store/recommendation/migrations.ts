import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const recommendationMigrations: Migration[] = [
  {
    name: 'survey-005-recommendations',
    sql: `
      -- What follows from a weak dimension of a published wave.
      create table survey_recommendation (
        government_id uuid not null references government (id),
        id uuid not null,
        wave_id uuid not null,
        source text not null check (source in ('internal', 'external', 'expert')),
        dimension text not null,
        -- low: below the threshold; fallen: clearly below the wave before
        reasons jsonb not null,
        score double precision not null,
        threshold double precision not null,
        -- points since the wave before; null: nothing to compare with
        change double precision,
        state text not null check (state in ('proposed', 'open', 'dismissed')),
        text text not null,
        agency_id uuid,
        due_on date,
        -- of the follow-up, in the words of findings; null as long as it is only proposed
        status text check (status in ('BT', 'BS', 'TD', 'S')),
        -- per cent done, as the owner says
        progress int not null check (progress between 0 and 100),
        dismissed_reason text,
        proposed_on date not null,
        opened_on date,
        opened_by text,
        settled_on date,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, wave_id, source, dimension),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id),
        check ((state = 'open') = (status is not null)),
        check (state <> 'open' or (agency_id is not null and due_on is not null)),
        check ((state = 'dismissed') = (dismissed_reason is not null)));
      create index survey_recommendation_agency on survey_recommendation (government_id, agency_id) where agency_id is not null;
      ${protect('survey_recommendation', 'select, insert, update')}

      create table survey_follow_up (
        government_id uuid not null references government (id),
        id uuid not null,
        recommendation_id uuid not null,
        sequence int not null check (sequence > 0),
        text text not null,
        progress int not null check (progress between 0 and 100),
        submitted_by text not null,
        submitted_at timestamptz not null,
        verdict text check (verdict in ('BS', 'TD', 'S')),
        verdict_note text,
        verdict_by text,
        verdict_at timestamptz,
        primary key (government_id, id),
        unique (government_id, recommendation_id, sequence),
        foreign key (government_id, recommendation_id) references survey_recommendation (government_id, id),
        check ((verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_at is null)));
      create unique index survey_follow_up_waiting on survey_follow_up (government_id, recommendation_id) where verdict is null;
      ${protect('survey_follow_up', 'select, insert, update')}

      create table survey_follow_up_evidence (
        government_id uuid not null references government (id),
        id uuid not null,
        follow_up_id uuid not null,
        file_id uuid not null,
        primary key (government_id, id),
        unique (government_id, follow_up_id, file_id),
        foreign key (government_id, follow_up_id) references survey_follow_up (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      ${protect('survey_follow_up_evidence', 'select, insert')}`,
  },
];
