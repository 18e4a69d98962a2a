import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { correctedContact, correctedName } from '../../../platform/personal-data/correct-contact.ts';
import type {
  CorrectableValue,
  Corrections,
  DataSubject,
} from '../../../platform/personal-data/correction.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { FINAL_STATES } from '../rules/machine.ts';
import { contactContext } from './contacts.ts';

/** Contacts of complaints that are still worked on and are the subject's: sent from his account, or the one whose number he proved. */
async function ownContacts(tx: Tx, { personId, ticket }: DataSubject): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from complaint_contact k join complaint c on c.id = k.complaint_id
    left join account a on a.id = k.account_id
    where (a.person_id = ${personId}::uuid or c.number = ${ticket}::text)
      and (k.id = c.id or a.person_id = ${personId}::uuid)
      and c.state <> all(${[...FINAL_STATES, 'rejected']}::text[])
      and (k.contact is not null or k.name is not null)
    order by k.id for update of k`.execute(tx);
  return rows.map((row) => row.id);
}

async function set(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  write: (id: string) => ReturnType<typeof sql>,
): Promise<number> {
  for (const id of ids)
    await sql`update complaint_contact set ${write(id)} where id = ${id}::uuid`.execute(tx);
  await recordRows(tx, act, 'privacy.correct', 'complaint_contact', ids);
  return ids.length;
}

function contact(kind: 'phone' | 'email', id: string, en: string): CorrectableValue {
  return {
    key: `complaint-${kind}`,
    title: { id, en },
    async correct(tx, act, vault, subject, typed) {
      const value = correctedContact(kind, typed);
      if (isRefusal(value)) return value;
      return set(
        tx,
        act,
        await ownContacts(tx, subject),
        (row) => sql`kind = ${kind}, contact = ${sealed(vault, value, row, 'contact')}`,
      );
    },
  };
}

const sealed = (vault: Vault, value: string, id: string, what: 'contact' | 'name') =>
  vault.seal(value, contactContext(id, what));

/** How a reporter is reached and called while his complaint is worked on. What he wrote is evidence. */
export const complaintCorrections: Corrections = {
  values: [
    contact('phone', 'Telepon pada aduan yang masih ditangani', 'Telephone on complaints under work'),
    contact('email', 'Surel pada aduan yang masih ditangani', 'E-mail on complaints under work'),
    {
      key: 'complaint-name',
      title: { id: 'Nama pada aduan yang masih ditangani', en: 'Name on complaints under work' },
      async correct(tx, act, vault, subject, typed) {
        const value = correctedName(typed);
        if (isRefusal(value)) return value;
        return set(
          tx,
          act,
          await ownContacts(tx, subject),
          (row) => sql`name = ${sealed(vault, value, row, 'name')}`,
        );
      },
    },
  ],
  evidence: [
    {
      key: 'complaint',
      title: { id: 'Isi aduan', en: 'What a complaint says' },
      stays: {
        id: 'Isi aduan adalah bukti dan arsip (UU 25/2009 pasal 36; UU 43/2009 pasal 40); pembetulan dilampirkan.',
        en: 'What a complaint says is evidence and archive (UU 25/2009 article 36; UU 43/2009 article 40); a rectification is attached.',
      },
      async find(tx, { personId, ticket }, number) {
        const { rows } = await sql<{ id: string }>`
          select c.id from complaint c left join complaint_contact k on k.id = c.id left join account a on a.id = k.account_id
          where c.number = ${number} and (a.person_id = ${personId}::uuid or c.number = ${ticket}::text)`.execute(
          tx,
        );
        return rows[0]?.id;
      },
    },
  ],
};
