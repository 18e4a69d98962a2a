import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const prosecutorMigrations: Migration[] = [
  {
    name: 'spending-041-prosecutor-agreement',
    sql: `
      -- Under which agreement, until when, and of which agencies the prosecutor's office reads contracts. Without one it reads nothing.
      create table prosecutor_agreement (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        partner text not null,
        purpose text not null,
        valid_from date not null,
        valid_to date not null check (valid_to >= valid_from),
        -- null: every agency
        agency_ids uuid[],
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        ended_on date,
        ended_by uuid,
        ended_reason text,
        primary key (government_id, id),
        unique (government_id, number),
        check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_reason is null)));
      ${protect('prosecutor_agreement', 'select, insert, update')}`,
  },
];
