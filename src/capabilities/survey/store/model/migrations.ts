import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const modelMigrations: Migration[] = [
  {
    name: 'survey-001-models',
    sql: `
      -- The bank: what drafts are made of. A published model carries its own copy.
      create table survey_question (
        government_id uuid not null references government (id),
        id uuid not null,
        code text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
        source text not null check (source in ('internal', 'external', 'expert')),
        dimension text,
        kind text not null check (kind in ('likert', 'experience', 'count', 'open', 'check')),
        -- the whole question, as models carry it
        body jsonb not null,
        valid_from date not null,
        retired_on date,
        retired_reason text,
        version int not null check (version > 0),
        primary key (government_id, id),
        check ((retired_on is null) = (retired_reason is null)));
      create unique index survey_question_code on survey_question (government_id, code) where retired_on is null;
      ${protect('survey_question', 'select, insert, update')}

      create table survey_model_draft (
        government_id uuid not null references government (id),
        id uuid not null,
        name text not null,
        body jsonb not null,
        created_at timestamptz not null,
        created_by text not null,
        changed_at timestamptz not null,
        version int not null check (version > 0),
        primary key (government_id, id));
      ${protect('survey_model_draft')}

      -- Published models only. The program may add one and change none.
      create table survey_model (
        government_id uuid not null references government (id),
        id uuid not null,
        name text not null,
        version int not null check (version > 0),
        body jsonb not null,
        -- hex SHA-256 of the body, canonically spelt (RFC 8785)
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        published_at timestamptz not null,
        published_by text not null,
        primary key (government_id, id),
        unique (government_id, name, version));
      ${protect('survey_model', 'select, insert')}`,
  },
  {
    name: 'survey-002-official',
    sql: `
      -- What the commission published of its own survey: the index and each dimension, as somebody read it in a named source.
      create table survey_official_result (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2199),
        -- index, source or dimension; the name as the commission writes it that year
        kind text not null check (kind in ('index', 'source', 'dimension')),
        name text not null,
        -- dimension of ours that it answers to; null: none
        dimension text,
        value double precision not null check (value between 0 and 100),
        -- as the commission called it that year
        band text,
        respondents int check (respondents >= 0),
        source text not null,
        import_id uuid,
        entered_at timestamptz not null,
        entered_by text not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, year, kind, name));
      create index survey_official_result_import on survey_official_result (government_id, import_id) where import_id is not null;
      ${protect('survey_official_result')}`,
  },
];
