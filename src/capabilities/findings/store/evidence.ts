import { sql } from 'kysely';
import type { Corrections } from '../../../platform/personal-data/correction.ts';

/** The text of a final finding is what the audit found: it is not rewritten for one of those whom it names. */
export const findingCorrections: Corrections = {
  values: [],
  evidence: [
    {
      key: 'finding',
      title: { id: 'Naskah temuan final', en: 'Text of a final finding' },
      stays: {
        id: 'Naskah temuan yang sudah terbit tidak diubah (UU 15/2004 pasal 7 dan 20; UU 27/2022 pasal 15); pembetulan dilampirkan di sampingnya.',
        en: 'The text of an issued finding is not changed (UU 15/2004 articles 7 and 20; UU 27/2022 article 15); a rectification stands beside it.',
      },
      async find(tx, { personId }, number) {
        if (personId === null) return undefined;
        const { rows } = await sql<{ id: string }>`
          select f.id from finding f where f.number = ${number} and f.state = 'final'
            and exists (select from responsible s where s.finding_id = f.id and s.person_id = ${personId}::uuid)
          order by f.id desc limit 1`.execute(tx);
        return rows[0]?.id;
      },
    },
  ],
};
