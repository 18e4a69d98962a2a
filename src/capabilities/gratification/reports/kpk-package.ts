import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { workingDayDeadline } from '../../../platform/calendar/deadlines.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { safeFileName } from '../../../platform/files/disposition.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { findFiles, type FileRow } from '../../../platform/files/store.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { KPK_DAYS } from '../parameters.ts';
import { fileIdsOf } from '../store/gifts.ts';
import type { Gift } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { paperTexts as t } from './paper-words.ts';
import { reportPdf } from './report-pdf.ts';

/** A report with all that KPK's form asks for. */
export interface GiftPackage {
  gift: Gift;
  person: { name: string; number: string | null };
  agency: string | null;
  kpkBy: PlainDate;
  files: FileRow[];
}

export async function gatherPackage(tx: Tx, act: Act, gift: Gift): Promise<GiftPackage> {
  const person = (await getPeople(tx, [gift.person_id])).get(gift.person_id);
  const agency = (await getAgencies(tx, gift.agency_id === null ? [] : [gift.agency_id])).get(
    gift.agency_id ?? '',
  );
  const days = await getParameter(tx, KPK_DAYS, gift.received_on);
  return {
    gift,
    person: { name: person?.name ?? '', number: person?.nip ?? null },
    agency: agency?.name ?? null,
    kpkBy: workingDayDeadline(await loadCalendar(tx), gift.received_on, days).due,
    files: [...(await findFiles(tx, await fileIdsOf(tx, gift.id))).values()],
  };
}

/**
 * The package as ZIP: the report as PDF and JSON, the papers as they were sent, and a manifest with the SHA-256 of each file. Made in
 * memory: ten files of 20 MB at most.
 */
export async function packKpk(act: Act, store: FileStore, gathered: GiftPackage): Promise<Buffer> {
  const contents = new Map<string, Uint8Array>();
  contents.set('baca-dulu.txt', Buffer.from(t.readme));
  contents.set('laporan.pdf', await reportPdf(act, gathered));
  contents.set('laporan.json', Buffer.from(JSON.stringify(formOf(gathered), null, 2)));
  for (const [index, file] of gathered.files.entries()) {
    const name = `lampiran/${String(index + 1).padStart(2, '0')}-${safeFileName(file.name)}`;
    contents.set(name, await store.read(act.government.id, file.hash));
  }
  const manifest = {
    laporan: gathered.gift.number,
    dibuat: act.now,
    berkas: [...contents].map(([nama, bytes]) => ({
      nama,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  contents.set('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)));
  return Buffer.from(zipSync(Object.fromEntries(contents), { level: 6, mtime: new Date(act.now) }));
}

/** The fields of KPK's form (lampiran PerKPK 2/2019), by their Indonesian names. */
function formOf({ gift, person, agency, kpkBy }: GiftPackage): object {
  return {
    nomor: gift.number,
    jenis_laporan: names.id[`kind-${gift.kind}`],
    pelapor: { nama: person.name, nip: person.number, instansi: agency },
    gratifikasi: {
      jenis: names.id[`form-${gift.form}`],
      uraian: gift.description,
      nilai_rupiah: gift.value,
      dasar_taksiran: gift.value_basis,
      peristiwa: names.id[`occasion-${gift.occasion}`],
      berkaitan_jabatan: names.id[`tie-${gift.office_tie}`],
      tanggal: gift.received_on,
      tempat: gift.place,
      posisi_barang: gift.kept_where,
    },
    pemberi: {
      nama: gift.giver_name,
      jabatan: gift.giver_title,
      lembaga: gift.giver_institution,
      hubungan: names.id[`relation-${gift.giver_relation}`],
    },
    kronologi: gift.story,
    dilaporkan_kepada_upg: gift.reported_on,
    batas_lapor_kpk: kpkBy,
  };
}
