import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Act } from '../../../platform/act.ts';
import { newId } from '../../../platform/ids.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { withdrawMatters } from '../../../platform/inbox/index.ts';
import { conflict } from '../../../platform/outcome.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { findAgenciesByCode } from '../../directory/index.ts';
import { EMPTY } from '../actions/receive.ts';
import { enterMany } from '../actions/enter-many.ts';
import { mayImport } from '../policy.ts';
import { SERIES } from '../rules/kinds.ts';
import { subjectOf } from '../rules/subject.ts';
import { updateComplaint, type Complaint } from '../store/complaints.ts';
import { drawTicketNumber } from '../store/numbers.ts';
import { findSp4n, importedIds } from '../store/sp4n.ts';
import { complaintColumns } from './columns.ts';

type Row = RowOf<typeof complaintColumns>;

interface Plan {
  fresh: (Row & { agencyId: string | null })[];
  changed: { id: string; status: string }[];
}

/**
 * Hand-over from SP4N-LAPOR!: a number that is not there yet becomes a ticket that waits to be verified; one that is there gets its status
 * as SP4N says it, and nothing else. Contacts stay in SP4N, which answers its reporters itself.
 */
export const complaintImport = importKind<typeof complaintColumns, Plan>({
  name: 'complaints',
  title: { id: 'Aduan SP4N-LAPOR!', en: 'Complaints of SP4N-LAPOR!' },
  summary: {
    id: 'Satu baris untuk satu laporan. Laporan baru menunggu verifikasi; laporan yang sudah ada hanya diperbarui statusnya.',
    en: 'One row a report. New ones wait to be verified; of those that are here already only the status changes.',
  },
  capability: 'complaints',
  columns: complaintColumns,
  may: mayImport,
  identity: (row) => row.sp4nNumber,

  async check(tx, act, rows) {
    const known = await findSp4n(
      tx,
      rows.map(({ row }) => row.sp4nNumber),
    );
    const agencies = await findAgenciesByCode(
      tx,
      rows.flatMap(({ row }) => row.agencyCode ?? []),
    );
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const plan: Plan = { fresh: [], changed: [] };
    for (const { line, row } of rows) {
      const agency = row.agencyCode === null ? null : agencies.get(row.agencyCode);
      if (agency === undefined) complaints.push({ line, field: 'agencyCode', message: NO_AGENCY });
      if (row.receivedOn > act.today) complaints.push({ line, field: 'receivedOn', message: AHEAD });
      if (row.body.trim() === '') complaints.push({ line, field: 'body', message: EMPTY_BODY });
      const here = known.get(row.sp4nNumber);
      if (here === undefined) {
        plan.fresh.push({ ...row, agencyId: agency?.id ?? null });
        states.set(line, 'new');
      } else if (row.status !== null && row.status !== here.status) {
        plan.changed.push({ id: here.id, status: row.status });
        states.set(line, 'changed');
      } else states.set(line, 'unchanged');
    }
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const total = plan.fresh.length + plan.changed.length;
    const entries = [];
    for (const row of plan.fresh)
      entries.push({ complaint: await ticketOf(tx, act, row, importId), eventId: newId() });
    const ids = entries.map((each) => each.complaint.id);
    const changed = plan.changed.map((each) => each.id);
    await rememberBefore(tx, act, importId, 'complaint', [...ids, ...changed]);
    await rememberBefore(
      tx,
      act,
      importId,
      'complaint_event',
      entries.map((each) => each.eventId),
    );
    await enterMany(tx, act, entries);
    progress(plan.fresh.length, total);
    for (const { id, status } of plan.changed)
      await updateComplaint(tx, act, 'complaint.sp4n-status', id, { sp4n_status: status });
    progress(total, total);
    await rememberAfter(tx, act, importId, 'complaint');
    await rememberAfter(tx, act, importId, 'complaint_event');
  },

  async undo(tx, act, importId) {
    if (!(await withdrawMatters(tx, act, await importedIds(tx, importId)))) {
      return conflict(
        'import-built-upon',
        'Aduan dari impor ini sudah dikerjakan di kotak masuk, sehingga impor tidak dapat dibatalkan. Tangani aduannya satu per satu.',
        'Somebody works on complaints of this import in the inbox, so it cannot be undone. Deal with them one by one.',
      );
    }
    return undoChanges(tx, act, importId, ['complaint', 'complaint_event']);
  },
});

async function ticketOf(tx: Tx, act: Act, row: Plan['fresh'][number], importId: string): Promise<Complaint> {
  const year = yearOf(row.receivedOn);
  const number = await drawTicketNumber(tx, act.government.id, 'public', year);
  return {
    ...EMPTY,
    id: newId(),
    number: printedNumber(SERIES.public, year, number),
    channel: 'public',
    source: 'sp4n',
    sp4n_number: row.sp4nNumber,
    sp4n_status: row.status,
    code_hash: null,
    submit_hash: null,
    agency_id: row.agencyId,
    service_id: null,
    category: row.category ?? 'other',
    subject: row.subject ?? subjectOf(row.body),
    body: row.body,
    place_text: row.place,
    place_lat: null,
    place_lng: null,
    happened_on: row.happenedOn,
    hide_contact: true,
    locale: 'id',
    unproven: false,
    received_at: act.now,
    received_on: row.receivedOn,
    state_since: act.now,
    import_id: importId,
  };
}

const NO_AGENCY = {
  id: 'Kode instansi ini tidak ada di direktori. Periksa kodenya, atau kosongkan.',
  en: 'This agency code is not in the directory. Check it, or leave it empty.',
};
const AHEAD = {
  id: 'Tanggal ini belum tiba. Periksa tahun dan bulannya.',
  en: 'This day lies ahead. Check its year and month.',
};
const EMPTY_BODY = { id: 'Isi laporannya kosong.', en: 'The text of the report is empty.' };
