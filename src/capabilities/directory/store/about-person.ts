import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer, ErasureLine } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';
import { forgetSalts } from '../../../platform/trail/forget-salts.ts';
import { recordRows } from '../../../platform/trail/record.ts';

/** What the directory holds about a person: UU 27/2022 articles 7 and 32. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'person',
        { id: 'Data pegawai', en: 'Person' },
        sql`select name as "nama", personnel_code as "kode pegawai", nip as "NIP", employment as "status kepegawaian",
          email as "surel", phone as "telepon", ended_on::text as "berhenti pada", end_reason as "alasan berhenti"
          from person where id = ${personId}::uuid`,
      )),
      ...(await recordsOf(
        tx,
        'position',
        { id: 'Jabatan', en: 'Position' },
        sql`select p.title as "jabatan", a.name as "instansi", p.kind as "jenis", p.decree as "SK",
          p.valid_from::text as "sejak", p.valid_to::text as "sampai"
          from position p join agency a on a.government_id = p.government_id and a.id = p.agency_id
          where p.person_id = ${personId}::uuid order by p.valid_from desc`,
      )),
      ...(await recordsOf(
        tx,
        'role_grant',
        { id: 'Peran', en: 'Role' },
        sql`select r.role as "peran", a.name as "instansi", r.decree as "SK", r.valid_from::text as "sejak", r.valid_to::text as "sampai"
          from role_grant r left join agency a on a.government_id = r.government_id and a.id = r.agency_id
          where r.person_id = ${personId}::uuid order by r.valid_from desc`,
      )),
      ...(await recordsOf(
        tx,
        'practice_progress',
        { id: 'Latihan yang diselesaikan', en: 'Practice done' },
        sql`select role as "peran", step as "langkah", done_at::text as "selesai"
          from practice_progress where person_id = ${personId}::uuid order by done_at desc`,
      )),
    ],
  };
}

/** Contact goes once the person has left; name and NIP stay with the records that name them. */
export async function erasePerson(tx: Tx, act: Act, personId: string): Promise<ErasureLine[]> {
  const { rows } = await sql<{ id: string }>`
    update person set email = null, phone = null
    where id = ${personId}::uuid and ended_on < ${act.today}::date and (email is not null or phone is not null)
    returning id`.execute(tx);
  const ids = rows.map((row) => row.id);
  await forgetSalts(tx, 'person', ids);
  await recordRows(tx, act, 'privacy.erase', 'person', ids);
  return [
    {
      title: { id: 'Kontak di direktori', en: 'Contact in the directory' },
      erased: ids.length,
      stays: {
        id: 'Nama, NIP, jabatan, dan peran tetap: catatan kepegawaian dan pengawasan yang menyebutnya wajib disimpan (UU 27/2022 pasal 15; UU 43/2009 pasal 40). Kontak dihapus sesudah Anda berhenti.',
        en: 'Name, NIP, positions and roles stay: records of employment and oversight that name them must be kept (UU 27/2022 article 15; UU 43/2009 article 40). Contact goes after you leave.',
      },
    },
  ];
}
