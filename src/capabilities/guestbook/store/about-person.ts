import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Visits to a person as host. Visits that he made himself carry a name and nothing that proves it was he. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: await recordsOf(
      tx,
      'guest_visit',
      { id: 'Kunjungan kepada Anda', en: 'Visits to you' },
      sql`select code as "kode", day::text as "hari", purpose as "keperluan", people as "jumlah tamu", gift as "membawa sesuatu",
        arrived_at::text as "datang", left_at::text as "pulang"
        from guest_visit where host_person_id = ${personId}::uuid order by arrived_at desc limit 2000`,
    ),
    notes: [
      {
        id: 'Kunjungan Anda sebagai tamu hanya menyimpan nama yang diketik di pintu, jadi tidak dapat dipastikan milik siapa. Sebutkan kode lencana kepada penerima tamu; data tamu hilang sendiri sesudah masa simpannya.',
        en: 'Visits that you made keep only the name typed at the door, so nobody can say whose they are. Name the badge’s code at the reception; data of visitors go by themselves after their period.',
      },
    ],
  };
}
