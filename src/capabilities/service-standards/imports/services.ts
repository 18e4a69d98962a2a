import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { findAgenciesByCode } from '../../directory/index.ts';
import { FAULTS } from '../actions/refusals.ts';
import { keeperReach, keepsServices } from '../policy.ts';
import { checkStandard, keptFee } from '../rules/check.ts';
import { linesOf, nameKey, sameStandard, type Standard } from '../rules/standard.ts';
import {
  insertServices,
  insertVersions,
  servicesOf,
  updateVersions,
  versionsOf,
  type Version,
} from '../store/versions.ts';
import { serviceColumns } from './service-columns.ts';

interface ServicePlan {
  services: { id: string; agencyId: string; name: string }[];
  added: Version[];
  mended: Version[];
}

type Row = RowOf<typeof serviceColumns>;

/** Import of an agency's services: a name that is there already gets this wording; nothing ends by an import. */
export const serviceImport = importKind<typeof serviceColumns, ServicePlan>({
  name: 'services',
  title: { id: 'Standar pelayanan', en: 'Service standards' },
  summary: {
    id: 'Layanan tiap instansi dengan syarat, langkah, waktu, dan biaya resminya.',
    en: 'Services of each agency with requirements, steps, time and official fee.',
  },
  capability: 'service-standards',
  columns: serviceColumns,
  may: keepsServices,
  identity: (row) => `${row.agencyCode}/${nameKey(row.name)}`,

  async check(tx, act, rows) {
    const agencies = await findAgenciesByCode(
      tx,
      rows.map(({ row }) => row.agencyCode),
    );
    const reached = keeperReach(act.actor);
    const known = (
      await servicesOf(
        tx,
        [...agencies.values()].map((each) => each.id),
      )
    ).filter((each) => each.lastDay === null);
    const byName = new Map(known.map((each) => [`${each.agencyId}/${each.nameKey}`, each.id]));
    const newest = new Map(
      (
        await versionsOf(
          tx,
          known.map((each) => each.id),
        )
      ).map((each) => [each.serviceId, each]),
    );
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: ServicePlan = { services: [], added: [], mended: [] };
    for (const { line, row } of rows) {
      const agency = agencies.get(row.agencyCode);
      if (agency === undefined || (reached !== null && !reached.includes(agency.id))) {
        complaints.push({
          line,
          field: 'agencyCode',
          message: agency === undefined ? AGENCY_UNKNOWN : AGENCY_FOREIGN,
        });
        continue;
      }
      const standard = standardOf(row);
      const wrong = complaintsOf(line, row, standard);
      const serviceId = byName.get(`${agency.id}/${nameKey(row.name)}`);
      const before = serviceId === undefined ? undefined : newest.get(serviceId);
      const validFrom = row.validFrom ?? before?.validFrom ?? act.today;
      if (before !== undefined && validFrom < before.validFrom)
        wrong.push({ line, field: 'validFrom', message: TOO_EARLY });
      complaints.push(...wrong);
      if (wrong.length > 0) continue;
      if (before === undefined) {
        const service = { id: newId(), agencyId: agency.id, name: standard.name };
        plan.services.push(service);
        plan.added.push({ ...standard, id: newId(), serviceId: service.id, validFrom });
        states.set(line, 'new');
      } else if (sameStandard(before, standard)) {
        states.set(line, 'unchanged');
      } else {
        const mends = validFrom === before.validFrom;
        const version = {
          ...standard,
          id: mends ? before.id : newId(),
          serviceId: before.serviceId,
          validFrom,
        };
        (mends ? plan.mended : plan.added).push(version);
        states.set(line, 'changed');
      }
    }
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const services = plan.services.map((each) => each.id);
    const added = plan.added.map((each) => each.id);
    const mended = plan.mended.map((each) => each.id);
    await rememberBefore(tx, act, importId, 'public_service', services);
    await rememberBefore(tx, act, importId, 'service_standard', [...added, ...mended]);
    await insertServices(tx, act.government.id, plan.services);
    await insertVersions(tx, act.government.id, plan.added);
    await updateVersions(tx, act.government.id, plan.mended);
    await rememberAfter(tx, act, importId, 'public_service');
    await rememberAfter(tx, act, importId, 'service_standard');
    await recordRows(tx, act, 'service.add', 'public_service', services);
    await recordRows(tx, act, 'service.word', 'service_standard', added);
    await recordRows(tx, act, 'service.mend', 'service_standard', mended);
    progress(added.length + mended.length, added.length + mended.length);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['public_service', 'service_standard']),
});

function standardOf(row: Row): Standard {
  const timeAmount = row.workingDays ?? row.minutes;
  return {
    name: row.name,
    requirements: linesOf(row.requirements),
    steps: linesOf(row.steps),
    time: row.time,
    timeAmount,
    timeUnit: timeAmount === null ? null : row.workingDays === null ? 'minutes' : 'working-days',
    feeKind: row.feeKind,
    fee: keptFee(row.feeKind, row.fee),
    feeBasis: row.feeBasis ?? '',
    product: row.product,
    basis: row.basis,
    channel: row.channel ?? '',
  };
}

const LINES_MAX = 30;
const LINE_MAX = 500;

function complaintsOf(line: number, row: Row, standard: Standard): RowComplaint[] {
  const complaints: RowComplaint[] = checkStandard({ ...standard, fee: row.fee ?? standard.fee }).map(
    ({ field, fault }) => ({
      line,
      field: field === 'timeAmount' ? 'workingDays' : field,
      message: FAULTS[fault],
    }),
  );
  for (const field of ['requirements', 'steps'] as const) {
    const list = standard[field];
    if (list.length === 0 || list.length > LINES_MAX || list.some((each) => each.length > LINE_MAX))
      complaints.push({ line, field, message: LIST });
  }
  if (row.workingDays !== null && row.minutes !== null)
    complaints.push({ line, field: 'minutes', message: BOTH_TIMES });
  for (const field of ['workingDays', 'minutes'] as const) {
    const amount = row[field];
    if (amount !== null && (amount < 1 || amount > 100_000))
      complaints.push({ line, field, message: AMOUNT });
  }
  return complaints;
}

const AGENCY_UNKNOWN = {
  id: 'Kode instansi ini tidak ada di direktori. Periksa kodenya.',
  en: 'This agency code is not in the directory. Check it.',
};
const AGENCY_FOREIGN = {
  id: 'Instansi ini di luar wewenang Anda. Hapus barisnya, atau minta petugas pengaduan instansi itu mengimpornya.',
  en: 'This agency lies outside your authority. Delete the row, or ask that agency’s complaint officer to import it.',
};
const TOO_EARLY = {
  id: 'Tanggal ini sebelum standar yang sudah ada. Pakai tanggal yang sama atau sesudahnya, atau kosongkan.',
  en: 'This day lies before the present standard. Use the same day or a later one, or leave it empty.',
};
const LIST = {
  id: 'Tulis 1 sampai 30 baris, masing-masing paling banyak 500 karakter.',
  en: 'Write 1 to 30 lines of at most 500 characters each.',
};
const BOTH_TIMES = {
  id: 'Isi hari_kerja atau menit, bukan keduanya.',
  en: 'Fill in hari_kerja or menit, not both.',
};
const AMOUNT = { id: 'Tulis angka 1 sampai 100.000.', en: 'Write a number from 1 to 100,000.' };
