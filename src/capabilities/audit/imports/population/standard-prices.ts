import { newId } from '../../../../platform/ids.ts';
import { undoChanges } from '../../../../platform/imports/changes.ts';
import {
  importKind,
  type RowComplaint,
  type RowOf,
  type RowState,
} from '../../../../platform/imports/kind.ts';
import { mayBringData } from '../../policy.ts';
import { pricesOf, type StandardPriceRow } from '../../store/population/standard-prices.ts';
import { NO_PRICE, NO_YEAR } from './messages.ts';
import { priceColumns } from './price-columns.ts';
import { saveRows } from './save-rows.ts';

const keyOf = (row: Pick<StandardPriceRow, 'year' | 'code' | 'region'>) =>
  [row.year, row.code, row.region].join('\u001f');

/** The list of standard prices. One code has one price a year and region; a price that is missing in the file stays. */
export const standardPriceImport = importKind<typeof priceColumns, StandardPriceRow[]>({
  name: 'audit-standard-prices',
  title: { id: 'Standar harga (SSH, SBU)', en: 'Standard prices (SSH, SBU)' },
  summary: {
    id: 'Harga tertinggi barang dan jasa menurut peraturan kepala daerah, tiap tahun dan wilayah. Harga belanja dibandingkan dengannya.',
    en: 'Highest prices of goods and services by the regional regulation, by year and region. What was paid is held against them.',
  },
  capability: 'audit',
  columns: priceColumns,
  may: mayBringData,
  identity: (row) => keyOf({ year: row.year, code: row.code, region: row.region ?? '' }),

  async check(tx, _act, rows, progress) {
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const known = new Map(
      (await pricesOf(tx, [...new Set(rows.map(({ row }) => row.year))])).map((each) => [keyOf(each), each]),
    );
    const plan: StandardPriceRow[] = [];
    for (const { line, row } of rows) {
      if (row.year < 2000 || row.year > 2199) complaints.push({ line, field: 'year', message: NO_YEAR });
      if (row.price <= 0) complaints.push({ line, field: 'price', message: NO_PRICE });
      const next = priceOf(row);
      const before = known.get(keyOf(next));
      const state = before === undefined ? 'new' : samePrice(before, next) ? 'unchanged' : 'changed';
      states.set(line, state);
      if (state !== 'unchanged') plan.push({ ...next, id: before?.id ?? next.id });
    }
    progress(rows.length, rows.length);
    return { complaints, states, plan };
  },

  save: (tx, act, rows, importId, progress) =>
    saveRows(
      tx,
      act,
      importId,
      { table: 'audit_standard_price', rows, action: 'audit.standard-price-import' },
      progress,
    ),

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['audit_standard_price']),
});

function priceOf(row: RowOf<typeof priceColumns>): StandardPriceRow {
  return {
    id: newId(),
    year: row.year,
    code: row.code,
    item: row.item,
    unit: row.unit,
    region: row.region ?? '',
    price: row.price,
    is_cap: row.isCap === 'yes',
    source: row.source,
  };
}

function samePrice(before: StandardPriceRow, next: StandardPriceRow): boolean {
  return (['item', 'unit', 'price', 'is_cap', 'source'] as const).every(
    (name) => before[name] === next[name],
  );
}
