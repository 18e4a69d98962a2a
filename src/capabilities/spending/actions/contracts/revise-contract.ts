import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { reviseBody } from '../../contract/contract-acts.ts';
import { mayKeepContracts } from '../../policy.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { baselinesOf } from '../../store/contracts/parts.ts';
import { complainOfTerms, refuseFields, termsOf } from './check-terms.ts';
import { changeContract, openContract } from './open-contract.ts';

/** Mends the terms of a contract that is not signed yet. Afterwards they change by addendum. */
export async function reviseContract(
  tx: Tx,
  act: Act,
  id: string,
  { version, ...input }: z.output<typeof reviseBody>,
): Promise<Outcome<Contract>> {
  const contract = await openContract(tx, act, id, version, (each) =>
    mayKeepContracts(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  if (contract.state !== 'appointed')
    return conflict(
      'contract-signed',
      'Kontrak sudah ditandatangani. Isinya berubah dengan adendum.',
      'The contract is signed. It changes by addendum.',
    );
  if (input.agencyId !== contract.agency_id)
    return badField('agencyId', 'Instansi kontrak tetap.', 'The agency of a contract stays.');
  if (input.startOn !== contract.start_on && (await baselinesOf(tx, id)).length > 0)
    return badField(
      'startOn',
      'Rencana kontrak ini sudah dibekukan dengan hari pertama yang lama.',
      'The plan of this contract is frozen with the earlier first day.',
    );
  const checked = await termsOf(tx, act, input);
  const refused = refuseFields(await complainOfTerms(tx, act, checked, id));
  if (refused !== null) return refused;
  return changeContract(tx, act, contract, 'revise', checked.terms);
}
