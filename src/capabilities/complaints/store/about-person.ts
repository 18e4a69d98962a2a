import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer, ErasureLine } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';
import { forgetSalts } from '../../../platform/trail/forget-salts.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { FINAL_STATES } from '../rules/machine.ts';
import { blankContacts } from './contacts.ts';

/** Complaints that a person sent from his account. What others wrote about him is theirs, and is not answered from here. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: await recordsOf(
      tx,
      'complaint',
      { id: 'Aduan yang Anda kirim', en: 'Complaints that you sent' },
      sql`select c.number as "nomor", c.subject as "perihal", c.body as "isi", c.place_text as "tempat", c.happened_on::text as "kejadian",
        c.state as "keadaan", c.received_at::text as "diterima", c.hide_contact as "kontak disembunyikan", c.rating as "penilaian",
        c.rating_comment as "saran", (k.contact is not null or k.name is not null) as "kontak masih disimpan"
        from complaint_contact k
        join account a on a.government_id = k.government_id and a.id = k.account_id
        join complaint c on c.government_id = k.government_id and c.id = k.complaint_id
        where a.person_id = ${personId}::uuid order by c.received_at desc limit 2000`,
    ),
    notes: [
      {
        id: 'Aduan yang Anda kirim tanpa masuk dengan akun tidak dapat dihubungkan dengan Anda; buka dengan nomor dan kodenya. Aduan orang lain tidak dijawab dari sini (UU 27/2022 pasal 33).',
        en: 'Complaints that you sent without signing in cannot be linked to you; open them with number and code. Those of others are not answered from here (UU 27/2022 article 33).',
      },
    ],
  };
}

/** Contact and name of complaints that have ended; what was said stays with the matter. */
export async function erasePerson(tx: Tx, act: Act, personId: string): Promise<ErasureLine[]> {
  const { rows } = await sql<{ id: string; ended: boolean }>`
    select k.id, c.state = any(${[...FINAL_STATES, 'rejected']}::text[]) as ended
    from complaint_contact k
    join account a on a.government_id = k.government_id and a.id = k.account_id
    join complaint c on c.government_id = k.government_id and c.id = k.complaint_id
    where a.person_id = ${personId}::uuid and (k.contact is not null or k.name is not null) for update of k`.execute(
    tx,
  );
  const ids = rows.filter((each) => each.ended).map((each) => each.id);
  await blankContacts(tx, ids);
  await forgetSalts(tx, 'complaint_contact', ids);
  await recordRows(tx, act, 'privacy.erase', 'complaint_contact', ids);
  return [
    {
      title: { id: 'Kontak dan nama pada aduan Anda', en: 'Contact and name on your complaints' },
      erased: ids.length,
      stays:
        rows.length > ids.length
          ? {
              id: 'Aduan yang masih ditangani memerlukan kontak Anda untuk menjawab (UU 25/2009 pasal 36). Isi aduan adalah arsip.',
              en: 'Complaints still being worked on need your contact to be answered (UU 25/2009 article 36). What was said is archive.',
            }
          : {
              id: 'Isi aduan adalah arsip (UU 43/2009 pasal 40).',
              en: 'What was said is archive (UU 43/2009 article 40).',
            },
    },
  ];
}
