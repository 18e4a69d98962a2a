import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Gifts that a person reported, and what visitors declared to have brought him. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'gift',
        { id: 'Laporan gratifikasi Anda', en: 'Your gift reports' },
        sql`select number as "nomor", kind as "jenis", description as "pemberian", value as "nilai (rupiah)", received_on::text as "tanggal",
          giver_name as "pemberi", state as "keadaan", decision as "putusan", decision_number as "nomor putusan", settled_on::text as "selesai"
          from gift where person_id = ${personId}::uuid order by received_on desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'gift_hint',
        { id: 'Pernyataan tamu Anda', en: 'What your visitors declared' },
        sql`select declared_on::text as "hari", state as "keadaan", answer as "jawaban Anda"
          from gift_hint where person_id = ${personId}::uuid order by declared_on desc limit 2000`,
      )),
    ],
  };
}
