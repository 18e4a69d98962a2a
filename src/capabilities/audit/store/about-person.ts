import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Where a person is named in packages of accountability. What auditors ask themselves is not answered. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'spj_person',
        { id: 'Paket SPJ yang menyebut Anda', en: 'Accountability packages that name you' },
        sql`select p.number as "paket", s.role as "sebagai", s.amount as "rupiah", s.work_from::text as "dari", s.work_to::text as "sampai"
          from spj_person s join spj_package p on p.government_id = s.government_id and p.id = s.package_id
          where s.person_id = ${personId}::uuid order by p.created_at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'audit_person_key',
        {
          id: 'Rekening dan nomor untuk mencocokkan pembayaran',
          en: 'Accounts and numbers to match payments',
        },
        sql`select kind as "jenis", last4 as "empat angka terakhir" from audit_person_key where person_id = ${personId}::uuid order by kind`,
      )),
    ],
    notes: [
      {
        id: 'Tanda yang sedang ditelaah pemeriksa dan kertas kerjanya tidak dijawab dari sini: itu pertanyaan pemeriksa kepada dirinya sendiri sampai menjadi temuan (UU 27/2022 pasal 15 ayat (1)).',
        en: 'Flags that auditors are looking into and their working papers are not answered from here: they are questions of auditors to themselves until they become a finding (UU 27/2022 article 15 paragraph (1)).',
      },
    ],
  };
}
