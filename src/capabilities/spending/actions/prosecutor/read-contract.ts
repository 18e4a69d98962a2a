import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { record } from '../../../../platform/trail/record.ts';
import { agenciesUnder } from '../../rules/prosecutor/agreement.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { listAgreements } from '../../store/prosecutor/agreements.ts';

/** Agencies whose contracts the agreements in force open today: null for all. */
export async function agenciesForProsecutor(tx: Tx, act: Act): Promise<readonly string[] | null> {
  const agreements = await listAgreements(tx);
  return agenciesUnder(
    agreements.map((each) => ({
      validFrom: each.valid_from,
      validTo: each.valid_to,
      endedOn: each.ended_on,
      agencyIds: each.agency_ids,
    })),
    act.today,
  );
}

/** Opens one contract to the prosecutor's office, and records that it was read. A contract that no agreement opens is absent. */
export async function readForProsecutor(tx: Tx, act: Act, contract: Contract): Promise<Outcome<Contract>> {
  const agencyIds = await agenciesForProsecutor(tx, act);
  if (agencyIds !== null && !agencyIds.includes(contract.agency_id)) return notFound();
  await record(tx, act, {
    action: 'prosecutor.read',
    kind: 'contract-view',
    subject: contract.id,
    record: { contract: contract.id, version: contract.version },
  });
  return contract;
}
