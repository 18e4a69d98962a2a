import { sql } from 'kysely';
import { unlessTaken } from '../database/duplicates.ts';
import { badField, isRefusal } from '../outcome.ts';
import { recordRow } from '../trail/record.ts';
import { correctedContact } from './correct-contact.ts';
import type { CorrectableValue, Corrections } from './correction.ts';

/** By which an account signs in and is told things; its owner can do the same in his profile. */
function accountContact(column: 'email' | 'phone', id: string, en: string): CorrectableValue {
  return {
    key: `account-${column}`,
    title: { id, en },
    async correct(tx, act, _vault, { personId }, typed) {
      if (personId === null) return 0;
      const value = correctedContact(column, typed);
      if (isRefusal(value)) return value;
      const changed = await unlessTaken(
        sql<{ id: string }>`
          update account set ${sql.ref(column)} = ${value}
          where person_id = ${personId}::uuid and status <> 'ended' and ${sql.ref(column)} is distinct from ${value}
          returning id`.execute(tx),
        { [`account_${column}`]: taken },
      );
      if (isRefusal(changed)) return changed;
      for (const row of changed.rows) await recordRow(tx, act, 'privacy.correct', 'account', row.id);
      return changed.rows.length;
    },
  };
}

const taken = () =>
  badField(
    'value',
    'Akun lain sudah memakai kontak ini. Pastikan kontak itu milik pemohon sendiri.',
    'Another account uses this contact already. Make sure that it is the requester’s own.',
  );

export const platformCorrections: Corrections = {
  values: [
    accountContact('email', 'Surel akun', 'E-mail of the account'),
    accountContact('phone', 'Telepon akun', 'Telephone of the account'),
  ],
  evidence: [],
};
