import { protect, type Migration } from '../database/migrate.ts';

export const calendarMigrations: Migration[] = [
  {
    name: 'platform-010-calendar',
    sql: `
      create table holiday (
        government_id uuid not null references government (id),
        id uuid not null,
        day date not null,
        name text not null,
        kind text not null check (kind in ('libur', 'cuti-bersama')),
        primary key (government_id, id),
        unique (government_id, day));
      ${protect('holiday')}

      -- A year whose holidays are complete: deadlines that reach it are certain.
      create table holiday_year (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 1990 and 2200),
        source text not null,
        verified boolean not null,
        primary key (government_id, id),
        unique (government_id, year));
      ${protect('holiday_year')}`,
  },
];
