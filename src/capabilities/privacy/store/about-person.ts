import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Requests that a person made from his account. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'privacy_request',
        { id: 'Permintaan Anda atas data pribadi', en: 'Your requests about personal data' },
        sql`select number as "nomor", kind as "jenis", about as "permintaan", state as "keadaan", received_at::text as "diterima",
        answer as "jawaban", article as "dasar", contest as "keberatan"
        from privacy_request where person_id = ${personId}::uuid order by received_at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'privacy_rectification',
        { id: 'Catatan pembetulan yang dilampirkan', en: 'Rectifying notes attached' },
        sql`select n.record as "jenis catatan", n.number as "nomor", n.text as "pembetulan", n.at::text as "dilampirkan"
        from privacy_rectification n join privacy_request r on r.id = n.request_id
        where r.person_id = ${personId}::uuid order by n.at desc limit 2000`,
      )),
    ],
  };
}
