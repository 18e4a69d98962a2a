import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Engagements that a person takes part in and what he declared. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'probity_member',
        { id: 'Penugasan probity Anda', en: 'Your probity engagements' },
        sql`select e.number as "nomor", e.title as "pengadaan", m.role as "sebagai"
          from probity_member m join probity_engagement e on e.government_id = m.government_id and e.id = m.engagement_id
          where m.person_id = ${personId}::uuid order by e.created_at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'probity_declaration',
        { id: 'Pernyataan benturan kepentingan', en: 'Declarations of interest' },
        sql`select role as "sebagai", asked_at::text as "diminta", declared_at::text as "dinyatakan", has_interest as "ada benturan"
          from probity_declaration where person_id = ${personId}::uuid order by asked_at desc limit 2000`,
      )),
    ],
  };
}
