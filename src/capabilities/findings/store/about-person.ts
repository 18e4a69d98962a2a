import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Duties that findings in force lay on a person, what he has paid, and losses in his name. Drafts are not answered. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'responsible',
        { id: 'Temuan yang menjadi tanggung jawab Anda', en: 'Findings you are responsible for' },
        sql`select f.number as "nomor temuan", f.title as "judul", f.state as "keadaan laporan", r.number as "nomor rekomendasi",
          r.text as "rekomendasi", r.status as "status", s.share as "bagian (rupiah)", s.duty_done_on::text as "kewajiban selesai"
          from responsible s
          join finding f on f.government_id = s.government_id and f.id = s.finding_id and f.state = 'final'
          left join recommendation r on r.government_id = s.government_id and r.id = s.recommendation_id
          where s.person_id = ${personId}::uuid order by f.id desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'payment',
        { id: 'Pengembalian', en: 'Refunds' },
        sql`select p.amount as "rupiah", p.paid_on::text as "dibayar", p.receipt_number as "nomor bukti", p.ntpn as "NTPN", p.state as "keadaan"
          from payment p join responsible s on s.government_id = p.government_id and s.id = p.responsible_id
          where s.person_id = ${personId}::uuid order by p.paid_on desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'loss_case',
        { id: 'Kerugian daerah', en: 'Loss cases' },
        sql`select number as "nomor", kind as "jenis", occurred_on::text as "terjadi", state as "keadaan", instrument as "surat",
          instrument_number as "nomor surat", principal as "pokok (rupiah)", closed_on::text as "selesai"
          from loss_case where person_id = ${personId}::uuid order by created_at desc limit 2000`,
      )),
    ],
    notes: [
      {
        id: 'Konsep temuan yang belum terbit tidak dijawab dari sini: pemeriksaan sedang berjalan (UU 27/2022 pasal 15). Anda menanggapinya lewat tanggapan sebelum laporan terbit.',
        en: 'Drafts of findings are not answered from here: the audit is going on (UU 27/2022 article 15). You answer them before the report is issued.',
      },
    ],
  };
}
