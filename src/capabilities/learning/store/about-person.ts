import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Lessons and pledges of a person. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'lesson_done',
        { id: 'Pelajaran yang selesai', en: 'Lessons done' },
        sql`select lesson as "pelajaran", done_on::text as "selesai" from lesson_done where person_id = ${personId}::uuid order by done_on desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'pledge',
        { id: 'Pakta integritas', en: 'Integrity pledge' },
        sql`select year as "tahun", pledged_on::text as "diucapkan" from pledge where person_id = ${personId}::uuid order by year desc`,
      )),
    ],
  };
}
