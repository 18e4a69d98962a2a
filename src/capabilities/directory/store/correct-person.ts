import { sql } from 'kysely';
import { correctedContact, correctedName } from '../../../platform/personal-data/correct-contact.ts';
import type { CorrectableValue, Corrections } from '../../../platform/personal-data/correction.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';

function value(column: 'name' | 'email' | 'phone', id: string, en: string): CorrectableValue {
  return {
    key: `person-${column}`,
    title: { id, en },
    async correct(tx, act, _vault, { personId }, typed) {
      if (personId === null) return 0;
      const read = column === 'name' ? correctedName(typed) : correctedContact(column, typed);
      if (isRefusal(read)) return read;
      const { rows } = await sql<{ id: string }>`
        update person set ${sql.ref(column)} = ${read}
        where id = ${personId}::uuid and ${sql.ref(column)} is distinct from ${read} returning id`.execute(
        tx,
      );
      for (const row of rows) await recordRow(tx, act, 'privacy.correct', 'person', row.id);
      return rows.length;
    },
  };
}

/** Name and contact; NIP, positions and roles follow their decrees and are mended by whoever keeps the directory. */
export const directoryCorrections: Corrections = {
  values: [
    value('name', 'Nama di direktori', 'Name in the directory'),
    value('email', 'Surel di direktori', 'E-mail in the directory'),
    value('phone', 'Telepon di direktori', 'Telephone in the directory'),
  ],
  evidence: [],
};
