import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const resultMigrations: Migration[] = [
  {
    name: 'survey-030-results',
    sql: `
      -- A closed wave's result as it may be shown: what is hidden stands nowhere. The hashes say what it was computed from, so that it can be computed again.
      create table survey_result (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        body jsonb not null,
        -- strata, entered corrections and thresholds
        input jsonb not null,
        model_id uuid not null,
        -- hex SHA-256 over RFC 8785 JSON: the answers in their own order, input, body
        answers_hash text not null check (answers_hash ~ '^[0-9a-f]{64}$'),
        input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
        result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
        -- root of the published receipts
        receipt_root text not null,
        computed_at timestamptz not null,
        computed_by text not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, wave_id),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        foreign key (government_id, model_id) references survey_model (government_id, id));
      ${protect('survey_result', 'select, insert, update')}`,
  },
];
