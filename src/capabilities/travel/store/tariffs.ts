import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { TariffComponent } from '../rules/tariff.ts';
import type { TariffTable } from './tables.ts';
import { travel } from './trips.ts';

export type TariffRow = TariffTable;

/** Every tariff of these components and regions, of whichever day. */
export async function tariffsFor(
  tx: Tx,
  asked: { components: readonly TariffComponent[]; regions: readonly string[] },
): Promise<TariffRow[]> {
  if (asked.components.length === 0 || asked.regions.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_tariff')
    .selectAll()
    .where('component', 'in', asked.components)
    .where('region', 'in', asked.regions)
    .execute();
}

export async function tariffsOfInstruments(tx: Tx, instruments: readonly string[]): Promise<TariffRow[]> {
  if (instruments.length === 0) return [];
  return travel(tx).selectFrom('travel_tariff').selectAll().where('instrument', 'in', instruments).execute();
}

export async function insertTariffs(tx: Tx, rows: readonly TariffRow[]): Promise<void> {
  await insertMany(tx, 'travel_tariff', rows);
}

export async function updateTariff(
  tx: Tx,
  id: string,
  change: Pick<TariffRow, 'amount' | 'valid_to'>,
): Promise<void> {
  await travel(tx).updateTable('travel_tariff').set(change).where('id', '=', id).execute();
}

/** What each of these tariffs prices. */
export async function componentsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TariffComponent>> {
  if (ids.length === 0) return new Map();
  const rows = await travel(tx)
    .selectFrom('travel_tariff')
    .select(['id', 'component'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.component]));
}

/** Which of these tariffs a claim has been reckoned with. */
export async function usedTariffs(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await travel(tx)
    .selectFrom('travel_claim_line')
    .select('tariff_id')
    .distinct()
    .where('tariff_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.tariff_id!));
}

export async function listTariffs(
  tx: Tx,
  search: { component: TariffComponent | ''; region: string; limit: number; offset: number },
): Promise<{ rows: TariffRow[]; total: number }> {
  const found = travel(tx)
    .selectFrom('travel_tariff')
    .$if(search.component !== '', (query) =>
      query.where('component', '=', search.component as TariffComponent),
    )
    .$if(search.region !== '', (query) => query.where('region', '=', search.region));
  const { total } = await found
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('instrument')
    .orderBy('region')
    .orderBy('component')
    .orderBy('grade')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  return { rows, total };
}
