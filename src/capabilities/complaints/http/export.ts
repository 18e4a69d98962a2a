import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openVault, type Vault } from '../../../platform/identity/vault.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import type { ColumnToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import { getAgencies } from '../../directory/index.ts';
import { exportQuery } from '../contract.ts';
import { mayExportContacts } from '../policy.ts';
import { SP4N_CLASS, SP4N_STATUS } from '../reports/sp4n-columns.ts';
import { openContacts } from '../store/contacts.ts';
import { exportedOf, listComplaints, type ExportedComplaint } from '../store/lists.ts';
import { names } from '../texts/names.ts';
import { filterOf } from './complaints.ts';

/** More than a province gets in a decade. */
const WHOLE_BOOK = 200_000;

const COLUMNS: readonly ColumnToWrite[] = [
  { header: 'nomor_tiket', format: 'text' },
  { header: 'nomor_lapor', format: 'text' },
  { header: 'kanal', format: 'text' },
  { header: 'sumber', format: 'text' },
  { header: 'tanggal_terima', format: 'date' },
  { header: 'kode_instansi', format: 'text' },
  { header: 'instansi', format: 'text', width: 40 },
  { header: 'kategori', format: 'text' },
  { header: 'klasifikasi', format: 'text' },
  { header: 'judul', format: 'text', width: 40 },
  { header: 'isi', format: 'text', width: 80 },
  { header: 'lokasi', format: 'text', width: 30 },
  { header: 'tanggal_kejadian', format: 'date' },
  { header: 'status', format: 'text' },
  { header: 'status_lapor', format: 'text' },
  { header: 'tanggal_jawaban', format: 'date' },
  { header: 'jawaban', format: 'text', width: 80 },
  { header: 'nilai_pelapor', format: 'integer' },
];
const CONTACT_COLUMNS: readonly ColumnToWrite[] = [
  { header: 'nama_pelapor', format: 'text' },
  { header: 'kontak_pelapor', format: 'text' },
];

/** The list as a file with columns as SP4N-LAPOR! has them. Contacts leave for the desk only, with a trail entry; never for an agency. */
export function exportRoutes(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);
  sheetRoutes(
    app,
    services,
    {
      path: '/complaints/export',
      summary: 'Complaints as a file, for SP4N-LAPOR! and for the office',
      capability: 'complaints',
      query: exportQuery,
    },
    async (tx, act, { query }) => {
      const filter = filterOf(act, query);
      if (filter === null) return notAllowed();
      const { rows } = await listComplaints(tx, { ...filter, offset: 0, limit: WHOLE_BOOK });
      const complaints = await exportedOf(tx, rows);
      const contacts = mayExportContacts(act.actor) ? await contactsOf(tx, act, vault, complaints) : null;
      const agencies = await getAgencies(
        tx,
        complaints.map((each) => each.handler_agency_id ?? each.agency_id).filter((id) => id !== null),
      );
      const cells = complaints.map((each): ValueToWrite[] => {
        const agency = agencies.get(each.handler_agency_id ?? each.agency_id ?? '');
        return [
          ...cellsOf(each, agency),
          ...(contacts?.get(each.id) ?? (contacts === null ? [] : [null, null])),
        ];
      });
      const columns = contacts === null ? COLUMNS : [...COLUMNS, ...CONTACT_COLUMNS];
      return { name: `aduan-${act.today}`, sheet: { name: 'Aduan', columns, rows: cells } };
    },
  );
}

/** Files keep one language: another program reads them. */
function cellsOf(
  each: ExportedComplaint,
  agency: { code: string; name: string } | undefined,
): ValueToWrite[] {
  const t = names.id;
  return [
    each.number,
    each.sp4n_number,
    t[`channel-${each.channel}`],
    t[`source-${each.source}`],
    each.received_on,
    agency?.code ?? null,
    agency?.name ?? null,
    t[`category-${each.category}`],
    each.class === null ? null : SP4N_CLASS[each.class],
    each.subject,
    each.body,
    each.place_text,
    each.happened_on,
    SP4N_STATUS[each.state],
    each.sp4n_status,
    each.resolved_on,
    each.answer,
    each.rating,
  ];
}

async function contactsOf(
  tx: Tx,
  act: Act,
  vault: Vault,
  complaints: readonly ExportedComplaint[],
): Promise<Map<string, [string | null, string | null]>> {
  const contacts = new Map<string, [string | null, string | null]>();
  const ids = complaints.map((each) => each.id);
  // Those of followers bear ids of their own, which no complaint has: they stay here.
  for (const { id, name, value } of await openContacts(tx, vault, ids)) contacts.set(id, [name, value]);
  await record(tx, act, {
    action: 'complaint-contact.export',
    kind: 'complaint-export',
    subject: act.today,
    record: { complaints: ids },
  });
  return contacts;
}
