import { regencyFacts } from '../../../platform/geography/facts-table.ts';
import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { mayKeepTariffs } from '../policy.ts';
import {
  insertTariffs,
  tariffsOfInstruments,
  updateTariff,
  usedTariffs,
  type TariffRow,
} from '../store/tariffs.ts';
import { tariffColumns } from './tariff-columns.ts';

type Row = RowOf<typeof tariffColumns>;
interface TariffPlan {
  added: Omit<TariffRow, 'government_id'>[];
  changed: Pick<TariffRow, 'id' | 'amount' | 'valid_to'>[];
}

const TABLE = 'travel_tariff';
const key = (each: Pick<TariffRow, 'instrument' | 'valid_from' | 'region' | 'component' | 'grade'>) =>
  [each.instrument, each.valid_from, each.region, each.component, each.grade].join('\u001f');
const keyOf = (row: Row) =>
  key({
    instrument: row.instrument.trim(),
    valid_from: row.validFrom,
    region: row.region?.trim() ?? '',
    component: row.component,
    grade: row.grade?.trim() ?? '',
  });

/** Import of prices. A price that a claim was reckoned with stays as it is: a new regulation brings new rows. */
export const tariffImport = importKind<typeof tariffColumns, TariffPlan>({
  name: 'travel-tariffs',
  title: { id: 'Tarif perjalanan dinas', en: 'Tariffs of official travel' },
  summary: {
    id: 'Besaran uang harian, hotel, dan angkutan menurut peraturan, daerah, dan golongan.',
    en: 'Daily allowance, hotel and transport by instrument, region and grade.',
  },
  capability: 'travel',
  columns: tariffColumns,
  may: mayKeepTariffs,
  identity: keyOf,

  async check(tx, _act, rows) {
    const present = await tariffsOfInstruments(tx, [
      ...new Set(rows.map(({ row }) => row.instrument.trim())),
    ]);
    const known = new Map(present.map((each) => [key(each), each]));
    const used = await usedTariffs(
      tx,
      present.map((each) => each.id),
    );
    const regions = regionCodes();
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: TariffPlan = { added: [], changed: [] };
    for (const { line, row } of rows) {
      const region = row.region?.trim() ?? '';
      if (!regions.has(region)) complaints.push({ line, field: 'region', message: REGION });
      if (row.validTo !== null && row.validTo < row.validFrom)
        complaints.push({ line, field: 'validTo', message: ORDER });
      const before = known.get(keyOf(row));
      if (before === undefined) {
        plan.added.push({
          id: newId(),
          instrument: row.instrument.trim(),
          valid_from: row.validFrom,
          valid_to: row.validTo,
          region,
          component: row.component,
          grade: row.grade?.trim() ?? '',
          amount: row.amount,
          sample: false,
        });
        states.set(line, 'new');
        continue;
      }
      if (before.amount === row.amount && before.valid_to === row.validTo) {
        states.set(line, 'unchanged');
        continue;
      }
      if (before.amount !== row.amount && used.has(before.id))
        complaints.push({ line, field: 'amount', message: USED });
      plan.changed.push({ id: before.id, amount: row.amount, valid_to: row.validTo });
      states.set(line, 'changed');
    }
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const added = plan.added.map((each) => each.id);
    const changed = plan.changed.map((each) => each.id);
    await rememberBefore(tx, act, importId, TABLE, [...added, ...changed]);
    await insertTariffs(
      tx,
      plan.added.map((each) => ({ government_id: act.government.id, ...each })),
    );
    for (const { id, amount, valid_to } of plan.changed) await updateTariff(tx, id, { amount, valid_to });
    await rememberAfter(tx, act, importId, TABLE);
    await recordRows(tx, act, 'travel.tariff', TABLE, added);
    await recordRows(tx, act, 'travel.tariff-change', TABLE, changed);
    progress(added.length + changed.length, added.length + changed.length);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

/** Provinces, regencies, and '' for everywhere. */
function regionCodes(): ReadonlySet<string> {
  const codes = regencyFacts().map((each) => each.code);
  return new Set(['', ...codes, ...codes.map((code) => code.slice(0, 2))]);
}

const REGION = {
  id: 'Kode daerah ini tidak dikenal. Tulis dua angka provinsi (64), atau kode kabupaten/kota (64.71).',
  en: 'This region is unknown. Write the two digits of a province (64), or a regency (64.71).',
};
const ORDER = {
  id: 'Hari terakhir mendahului hari pertama. Periksa keduanya.',
  en: 'The last day lies before the first. Check both.',
};
const USED = {
  id: 'Tarif ini sudah dipakai dalam pertanggungjawaban. Masukkan tarif baru dengan tanggal berlaku yang baru.',
  en: 'A claim has been reckoned with this tariff. Enter a new one with a new first day.',
};
