import { sql } from 'kysely';
import type { Corrections } from '../../../platform/personal-data/correction.ts';

/** A certificate says what was signed on its day. */
export const clearanceCorrections: Corrections = {
  values: [],
  evidence: [
    {
      key: 'certificate',
      title: { id: 'Surat bebas temuan yang sudah ditandatangani', en: 'A signed certificate' },
      stays: {
        id: 'Dokumen bertanda tangan elektronik tidak dapat diubah tanpa merusak tanda tangannya (UU 11/2008 pasal 11; UU 27/2022 pasal 15); pembetulan dilampirkan, dan surat baru dapat dimohon.',
        en: 'A document with an electronic signature cannot change without breaking it (UU 11/2008 article 11; UU 27/2022 article 15); a rectification is attached, and a new certificate can be asked for.',
      },
      async find(tx, { personId }, number) {
        if (personId === null) return undefined;
        const { rows } = await sql<{ id: string }>`
          select c.id from clearance_certificate c join clearance_request r on r.id = c.id
          where c.register_text = ${number} and r.person_id = ${personId}::uuid`.execute(tx);
        return rows[0]?.id;
      },
    },
  ],
};
