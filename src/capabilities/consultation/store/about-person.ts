import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Questions that a person asked from his account. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: await recordsOf(
      tx,
      'consultation_question',
      { id: 'Pertanyaan konsultasi Anda', en: 'Questions that you asked' },
      sql`select q.number as "nomor", q.subject as "perihal", q.facts as "keadaan", q.asked as "pertanyaan", q.stage as "tahap",
        q.received_at::text as "diterima", q.answered_on::text as "dijawab", q.rating as "penilaian", q.rating_comment as "saran"
        from consultation_question q join account a on a.government_id = q.government_id and a.id = q.asker_account_id
        where a.person_id = ${personId}::uuid order by q.received_at desc limit 2000`,
    ),
    notes: [
      {
        id: 'Pertanyaan tanpa akun tidak dapat dihubungkan dengan Anda; buka dengan nomor dan kodenya.',
        en: 'Questions without an account cannot be linked to you; open them with number and code.',
      },
    ],
  };
}
