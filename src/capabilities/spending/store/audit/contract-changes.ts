import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** A signed contract as it was agreed (n 0) and as each addendum made it. Rupiah. */
export interface ContractChanges {
  id: string;
  number: string;
  agencyId: string;
  year: number;
  vendorId: string | null;
  versions: { n: number; value: number; endOn: PlainDate | null }[];
  /** first handover, or the day on which it ended otherwise; null: it goes on */
  doneOn: PlainDate | null;
  extendedTo: PlainDate | null;
  finePerMille: number;
  /** rupiah of which a fine is counted */
  fineBase: number;
}

/** Every contract of all years that somebody has recorded as signed, oldest first. */
export async function contractChanges(tx: Tx): Promise<ContractChanges[]> {
  const { rows } = await sql<ContractChanges>`
    select c.id, c.number, c.agency_id as "agencyId", c.year, c.vendor_id as "vendorId",
      (select jsonb_agg(jsonb_build_object('n', v.n, 'value', v.value, 'endOn', v.end_on) order by v.n)
        from contract_version v where v.government_id = c.government_id and v.contract_id = c.id) as versions,
      coalesce(c.handed_over_on, c.ended_on) as "doneOn", c.extended_to as "extendedTo",
      c.fine_per_mille as "finePerMille", coalesce(c.fine_part, c.value_without_vat) as "fineBase"
    from spending_contract c
    where exists (select from contract_version v where v.government_id = c.government_id and v.contract_id = c.id)
    order by c.id`.execute(tx);
  return rows;
}
