import type { Migration } from '../../../platform/database/migrate.ts';

export const claimMigrations: Migration[] = [
  {
    name: 'travel-045-claim-regency',
    sql: `
      -- Destination that prices the line, where the traveller named one; null: the first.
      alter table travel_claim_line add column regency text;`,
  },
];
