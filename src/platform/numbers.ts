import { sql } from 'kysely';
import type { Tx } from './database/index.ts';
import { protect, type Migration } from './database/migrate.ts';

export const numberMigrations: Migration[] = [
  {
    name: 'platform-numbers-001',
    sql: `
      -- The last number that was given in a series of a year: tickets, receipts, badges.
      create table number_series (
        government_id uuid not null references government (id),
        series text not null,
        year int not null check (year between 1900 and 2199),
        last int not null check (last > 0),
        primary key (government_id, series, year));
      ${protect('number_series', 'select, insert, update')}`,
  },
];

/**
 * The next number of a series: 1, 2, 3 … within a government and a year, never the same twice. Whoever draws one waits for others who
 * did until their transaction ends; rolled back, the number is given again. Draw it late in the transaction.
 * @param series prefix of the printed number, e.g. `ADU`
 */
export async function drawNumber(
  tx: Tx,
  governmentId: string,
  series: string,
  year: number,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series as s (government_id, series, year, last)
    values (${governmentId}::uuid, ${series}, ${year}, 1)
    on conflict (government_id, series, year) do update set last = s.last + 1
    returning last`.execute(tx);
  return rows[0]!.last;
}
