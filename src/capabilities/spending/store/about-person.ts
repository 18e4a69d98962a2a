import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Contracts that a person answers for, what he said about a slow desk, and steps of payments that he held. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'spending_contract',
        { id: 'Kontrak yang Anda kelola', en: 'Contracts that you answer for' },
        sql`select number as "nomor", title as "pekerjaan", year as "tahun",
          case when commitment_person_id = ${personId}::uuid then 'PPK' else 'PPTK' end as "sebagai", state as "keadaan"
          from spending_contract where ${personId}::uuid in (commitment_person_id, technical_person_id)
          order by year desc, number limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'finance_staff_reply',
        { id: 'Penjelasan Anda atas proses pembayaran', en: 'What you said about a payment' },
        sql`select text as "penjelasan", at::text as "waktu" from finance_staff_reply
          where person_id = ${personId}::uuid order by at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'spending_payment_event',
        { id: 'Langkah pembayaran yang Anda catat', en: 'Steps of payments that you recorded' },
        sql`select p.number as "pembayaran", e.activity as "langkah", e.doc_date::text as "tanggal dokumen",
          e.recorded_at::text as "dicatat", e.reason_text as "alasan"
          from spending_payment_event e
          join spending_payment p on p.government_id = e.government_id and p.id = e.payment_id
          join account a on a.government_id = e.government_id and a.id = e.actor_account_id
          where a.person_id = ${personId}::uuid order by e.recorded_at desc limit 2000`,
      )),
    ],
  };
}
