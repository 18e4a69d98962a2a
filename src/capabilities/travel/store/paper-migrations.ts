import type { Migration } from '../../../platform/database/migrate.ts';

export const paperMigrations: Migration[] = [
  {
    name: 'travel-041-spd-day',
    sql: `
      -- The day on which the SPDs were issued; every paper that rests on them names it.
      alter table travel_trip add column issued_day date;`,
  },
];
