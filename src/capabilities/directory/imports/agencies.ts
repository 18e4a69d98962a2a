import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowState } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { mayImportDirectory } from '../policy.ts';
import { agencyDiffers, readAgencyFile, type AgencyTrouble } from '../rules/agency-file.ts';
import { insertAgencies, listAgencies, updateAgencies, type Agency } from '../store/agencies.ts';
import { countInUse } from '../store/reorganisation.ts';
import { agencyColumns } from './agency-columns.ts';

interface AgencyPlan {
  fresh: Agency[];
  changed: Agency[];
}

/** Import of agencies: a code that is there already changes that agency; nothing is deleted. */
export const agencyImport = importKind<typeof agencyColumns, AgencyPlan>({
  name: 'agencies',
  title: { id: 'Instansi', en: 'Agencies' },
  summary: {
    id: 'Perangkat daerah sampai kecamatan, kelurahan, desa, puskesmas, dan sekolah. Induk boleh berada di baris mana pun.',
    en: 'Agencies down to sub-district, village, health centre and school. A parent may stand in any row.',
  },
  capability: null,
  columns: agencyColumns,
  may: mayImportDirectory,
  identity: (row) => row.code,

  async check(tx, act, rows) {
    const known = await listAgencies(tx);
    const byId = new Map(known.map((each) => [each.id, each]));
    const lines = rows.map(({ line, row }) => ({ line, ...row }));
    const file = readAgencyFile(known, lines, newId, plainDate(`${act.today.slice(0, 4)}-01-01`));
    const complaints: RowComplaint[] = file.troubles.map(({ line, field, trouble }) => ({
      line,
      field,
      message: TROUBLES[trouble],
    }));
    const states = new Map<number, RowState>();
    const plan: AgencyPlan = { fresh: [], changed: [] };
    for (const [line, agency] of file.agencies) {
      const before = byId.get(agency.id);
      if (before === undefined) plan.fresh.push(agency);
      else if (agencyDiffers(before, agency)) plan.changed.push(agency);
      states.set(
        line,
        before === undefined ? 'new' : agencyDiffers(before, agency) ? 'changed' : 'unchanged',
      );
    }
    const closing = plan.changed.filter(
      (each) => each.validTo !== null && each.validTo !== byId.get(each.id)?.validTo,
    );
    const inUse = await countInUse(tx, closing);
    for (const [line, agency] of file.agencies) {
      const use = inUse.get(agency.id);
      if (use !== undefined) complaints.push({ line, field: 'validTo', message: stillInUse(use) });
    }
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const fresh = plan.fresh.map((each) => each.id);
    const changed = plan.changed.map((each) => each.id);
    await rememberBefore(tx, act, importId, 'agency', [...fresh, ...changed]);
    await insertAgencies(tx, act.government.id, plan.fresh);
    progress(fresh.length, fresh.length + changed.length);
    await updateAgencies(tx, act.government.id, plan.changed);
    await rememberAfter(tx, act, importId, 'agency');
    await recordRows(tx, act, 'agency.add', 'agency', fresh);
    await recordRows(tx, act, 'agency.edit', 'agency', changed);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['agency']),
});

function stillInUse({ people, roles }: { people: number; roles: number }) {
  return {
    id: `Masih ada ${people} pegawai dan ${roles} peran sesudah tanggal itu. Tutup instansi ini dari halaman Direktori: pegawai dan unitnya ikut dipindahkan.`,
    en: `${people} people and ${roles} roles are still there after that day. Close this agency on the directory page: its people and units move along.`,
  };
}

const TROUBLES: Record<AgencyTrouble, { id: string; en: string }> = {
  'parent-unknown': {
    id: 'Kode induk ini tidak ada di berkas maupun di direktori. Periksa kodenya atau tambahkan barisnya.',
    en: 'This parent code is neither in the file nor in the directory. Check the code or add its row.',
  },
  'parent-circle': {
    id: 'Susunan ini berputar: instansi berada di bawah dirinya sendiri. Perbaiki kode induk.',
    en: 'This goes round in a circle: the agency lies below itself. Mend the parent code.',
  },
  'parent-closed': {
    id: 'Induknya berakhir lebih dulu. Pilih induk yang masih berlaku, atau isi berlaku_sampai.',
    en: 'Its parent ends earlier. Choose one that still exists, or fill in berlaku_sampai.',
  },
  'ends-before-start': {
    id: 'Hari terakhir sebelum hari pertama. Periksa kedua tanggal.',
    en: 'The last day lies before the first. Check both.',
  },
  'successor-unknown': {
    id: 'Kode pengganti ini tidak ada di berkas maupun di direktori. Periksa kodenya atau tambahkan barisnya.',
    en: 'This successor code is neither in the file nor in the directory. Check the code or add its row.',
  },
  'successor-without-end': {
    id: 'Isi berlaku_sampai: hanya instansi yang berakhir yang punya pengganti.',
    en: 'Fill in berlaku_sampai: only an agency that ends has a successor.',
  },
  'successor-circle': {
    id: 'Rantai pengganti ini berputar kembali ke dirinya sendiri. Perbaiki kode pengganti.',
    en: 'This chain of successors comes back to itself. Mend the successor code.',
  },
};
