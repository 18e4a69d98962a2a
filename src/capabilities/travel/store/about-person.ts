import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Trips of a person, what was claimed and decided, how many positions are still kept, and who looked at them. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  const mine = sql`select id from travel_member where person_id = ${personId}::uuid`;
  return {
    records: [
      ...(await recordsOf(
        tx,
        'travel_member',
        { id: 'Perjalanan dinas Anda', en: 'Your official travel' },
        sql`select t.number as "nomor", t.purpose as "maksud", t.from_day::text as "dari", t.to_day::text as "sampai",
          m.position_title as "jabatan saat itu", m.grade as "golongan", m.advance as "uang muka (rupiah)", m.state as "keadaan",
          (select sum(c.paid) from travel_claim_line c where c.government_id = m.government_id and c.member_id = m.id)::float8 as "dibayar (rupiah)",
          (select count(*) from travel_position p where p.government_id = m.government_id and p.member_id = m.id)::int as "posisi yang masih disimpan"
          from travel_member m join travel_trip t on t.government_id = m.government_id and t.id = m.trip_id
          where m.person_id = ${personId}::uuid and t.status <> 'draft' order by t.from_day desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'travel_position',
        { id: 'Posisi yang masih disimpan', en: 'Positions still kept' },
        sql`select fix_at::text as "waktu", latitude as "lintang", longitude as "bujur", accuracy as "ketelitian (m)"
          from travel_position where member_id in (${mine}) order by fix_at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'travel_look',
        { id: 'Siapa melihat posisi Anda', en: 'Who looked at your positions' },
        sql`select at::text as "waktu", reason as "alasan" from travel_look where member_id in (${mine}) order by at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'travel_decision',
        { id: 'Keputusan atas perjalanan Anda', en: 'Decisions on your travel' },
        sql`select at::text as "waktu", reason as "alasan", amount as "rupiah", note as "catatan"
          from travel_decision where member_id in (${mine}) order by at desc limit 2000`,
      )),
    ],
  };
}
