import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccessAnswer } from '../../../platform/personal-data/declaration.ts';
import { recordsOf } from '../../../platform/personal-data/read.ts';

/** Certificates that a person asked for, and what was decided. */
export async function aboutPerson(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: await recordsOf(
      tx,
      'clearance_request',
      { id: 'Permohonan surat bebas temuan', en: 'Requests for a certificate' },
      sql`select r.subject_name as "nama pada surat", r.subject_number as "nomor pada surat", r.office_name as "instansi pada surat",
        r.purpose as "keperluan", r.requested_at::text as "diajukan", r.state as "keadaan", d.outcome as "keputusan",
        d.owed as "kewajiban saat diputuskan (rupiah)", c.register_text as "nomor surat", c.issued_on::text as "terbit",
        c.valid_until::text as "berlaku sampai", c.revoked_on::text as "dicabut"
        from clearance_request r
        left join clearance_decision d on d.government_id = r.government_id and d.id = r.decision_id
        left join clearance_certificate c on c.government_id = r.government_id and c.id = r.id
        where r.person_id = ${personId}::uuid order by r.requested_at desc limit 2000`,
    ),
  };
}
