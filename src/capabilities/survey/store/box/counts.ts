import type { Tx } from '../../../../platform/database/index.ts';
import { boxTables } from './waves.ts';

/** Answers that nights have moved, by key. Those of the pool are counted by nobody. */
export async function submittedOf(tx: Tx, waveCode: string): Promise<Map<string, number>> {
  const rows = await boxTables(tx)
    .selectFrom('box_receipt')
    .innerJoin('box_key', (join) =>
      join
        .onRef('box_key.government_id', '=', 'box_receipt.government_id')
        .onRef('box_key.kid', '=', 'box_receipt.kid'),
    )
    .select((eb) => ['box_receipt.kid', eb.fn.countAll<number>().as('n')])
    .where('box_key.wave_code', '=', waveCode)
    .groupBy('box_receipt.kid')
    .execute();
  return new Map(rows.map((row) => [row.kid, Number(row.n)]));
}

/** Receipts of a wave in their own order. @param start those that begin so; hex */
export async function receiptsOf(tx: Tx, waveCode: string, start = ''): Promise<string[]> {
  const rows = await boxTables(tx)
    .selectFrom('box_receipt')
    .innerJoin('box_key', (join) =>
      join
        .onRef('box_key.government_id', '=', 'box_receipt.government_id')
        .onRef('box_key.kid', '=', 'box_receipt.kid'),
    )
    .select('box_receipt.receipt')
    .where('box_key.wave_code', '=', waveCode)
    .where('box_receipt.receipt', '>=', start)
    .where('box_receipt.receipt', '<', `${start}g`)
    .orderBy('box_receipt.receipt')
    .execute();
  return rows.map((row) => row.receipt);
}
