import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { endGuaranteeBody, extendGuaranteeBody, guaranteeBody } from '../../contract/contract-acts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { isOver } from '../../rules/contracts/machine.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import {
  guaranteesOf,
  insertGuarantees,
  updateGuarantee,
  type Guarantee,
} from '../../store/contracts/parts.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';
import { ownFiles } from './own-files.ts';

type NewGuarantee = z.output<typeof guaranteeBody>;

/** A guarantee that the vendor handed in. */
export async function keepGuarantee(
  tx: Tx,
  act: Act,
  id: string,
  input: NewGuarantee,
): Promise<Outcome<Contract>> {
  const contract = await openToKeep(tx, act, id, input.version);
  if (isRefusal(contract)) return contract;
  if (isOver(contract.state)) return wrongState();
  const kept = await insert(tx, act, contract, input, null);
  return isRefusal(kept) ? kept : changeContract(tx, act, contract, 'guarantee', {});
}

/** Prolongs one: the old one ends, and the new one stands in its place. */
export async function extendGuarantee(
  tx: Tx,
  act: Act,
  id: string,
  guaranteeId: string,
  input: z.output<typeof extendGuaranteeBody>,
): Promise<Outcome<Contract>> {
  const open = await openGuarantee(tx, act, id, guaranteeId, input.version);
  if (isRefusal(open)) return open;
  const { contract, guarantee } = open;
  if (input.expiresOn <= guarantee.expires_on)
    return badField(
      'expiresOn',
      'Isi hari setelah jaminan yang lama berakhir.',
      'Enter a day after the old guarantee expires.',
    );
  const kept = await insert(tx, act, contract, { ...input, kind: guarantee.kind }, guarantee.id);
  if (isRefusal(kept)) return kept;
  await end(tx, act, guarantee.id, act.today);
  return changeContract(tx, act, contract, 'guarantee-extend', {});
}

/** Given back, or claimed. */
export async function endGuarantee(
  tx: Tx,
  act: Act,
  id: string,
  guaranteeId: string,
  { version, endedOn }: z.output<typeof endGuaranteeBody>,
): Promise<Outcome<Contract>> {
  const open = await openGuarantee(tx, act, id, guaranteeId, version);
  if (isRefusal(open)) return open;
  if (endedOn > act.today)
    return badField('endedOn', 'Isi tanggal yang tidak melewati hari ini.', 'Enter a date not after today.');
  await end(tx, act, guaranteeId, endedOn);
  return changeContract(tx, act, open.contract, 'guarantee-end', {});
}

function openToKeep(tx: Tx, act: Act, id: string, version: number) {
  return openContract(tx, act, id, version, (each) => mayKeepContracts(act.actor, each.agency_id));
}

async function openGuarantee(
  tx: Tx,
  act: Act,
  id: string,
  guaranteeId: string,
  version: number,
): Promise<Outcome<{ contract: Contract; guarantee: Guarantee }>> {
  const contract = await openToKeep(tx, act, id, version);
  if (isRefusal(contract)) return contract;
  const guarantee = (await guaranteesOf(tx, id)).find((each) => each.id === guaranteeId);
  if (guarantee === undefined) return notFound();
  return guarantee.ended_on === null ? { contract, guarantee } : wrongState();
}

async function insert(
  tx: Tx,
  act: Act,
  contract: Contract,
  input: Omit<NewGuarantee, 'version'>,
  extendsId: string | null,
): Promise<Outcome<true>> {
  const files = await ownFiles(tx, act, [input]);
  if (isRefusal(files)) return files;
  const row: Guarantee = {
    government_id: act.government.id,
    id: newId(),
    contract_id: contract.id,
    kind: input.kind,
    issuer: input.issuer.trim(),
    number: input.number.trim(),
    amount: input.amount,
    expires_on: input.expiresOn,
    extends_id: extendsId,
    ended_on: null,
    recorded_at: act.now,
    recorded_by: act.actor.id,
    file_id: input.fileId,
  };
  await insertGuarantees(tx, [row]);
  await recordRow(tx, act, 'spending.guarantee-keep', 'contract_guarantee', row.id);
  return true;
}

async function end(tx: Tx, act: Act, id: string, day: Guarantee['expires_on']): Promise<void> {
  await updateGuarantee(tx, id, { ended_on: day });
  await recordRow(tx, act, 'spending.guarantee-end', 'contract_guarantee', id);
}
