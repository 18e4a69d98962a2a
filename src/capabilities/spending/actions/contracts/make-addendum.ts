import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome, type Refusal } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { addendumBody } from '../../contract/contract-acts.ts';
import { ADDENDUM_RISE } from '../../parameters/contracts.ts';
import { mayCommit } from '../../policy.ts';
import { risesTooMuch } from '../../rules/contracts/addendum.ts';
import { lastDayOf } from '../../rules/contracts/clock.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { baselinesOf, versionsOf } from '../../store/contracts/parts.ts';
import { agreePlan, agreeVersion } from './agree.ts';
import { complainOfPlan } from './check-plan.ts';
import { refuseFields } from './check-terms.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';
import { ownFiles } from './own-files.ts';
import { tellStep } from './tell.ts';

type Addendum = z.output<typeof addendumBody>;

/**
 * A new agreement about value, last day and plan; what was agreed before stays. A value that rises beyond what the law allows above the
 * contract as signed is refused unless a reason of its own is named; a new last day needs a new plan.
 */
export async function makeAddendum(
  tx: Tx,
  act: Act,
  id: string,
  input: Addendum,
): Promise<Outcome<Contract>> {
  const contract = await openContract(tx, act, id, input.version, (each) =>
    mayCommit(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  if (contract.state !== 'signed' && contract.state !== 'running') return wrongState();
  const original = (await versionsOf(tx, id))[0];
  const most = await getParameter(tx, ADDENDUM_RISE, input.docDate);
  const lastDay = lastDayOf(contract, act.today);
  const refused =
    fault(act, contract, input) ??
    faultOfValue(original?.value ?? contract.value, most, input) ??
    faultOfEnd(contract, input, lastDay, (await baselinesOf(tx, id)).length > 0);
  if (refused !== null) return refused;
  const files = await ownFiles(tx, act, [input]);
  if (isRefusal(files)) return files;
  const version = await agreeVersion(tx, act, id, {
    document: input.document.trim(),
    doc_date: input.docDate,
    reason: input.reason.trim(),
    value: input.value,
    value_without_vat: input.valueWithoutVat,
    start_on: contract.start_on,
    end_on: input.endOn,
    over_reason: input.overReason?.trim() ?? null,
    file_id: input.fileId,
  });
  if (input.plan !== null) await agreePlan(tx, act, id, version.n, input.plan);
  const newEnd = input.plan !== null || input.endOn !== lastDay;
  const moved = await changeContract(tx, act, contract, 'addendum', {
    value: input.value,
    value_without_vat: input.valueWithoutVat,
    // A last day that is agreed anew already has the days of force majeure in it.
    ...(newEnd ? { end_on: input.endOn, suspended_days: 0, resumed_on: null, extended_to: null } : {}),
  });
  await tellStep(tx, act, moved, 'addendum');
  return moved;
}

function fault(act: Act, contract: Contract, input: Addendum): Refusal | null {
  if (input.docDate > act.today)
    return badField(
      'docDate',
      'Isi tanggal adendum yang tidak melewati hari ini.',
      'Enter the addendum’s date, not after today.',
    );
  if (input.valueWithoutVat > input.value)
    return badField(
      'valueWithoutVat',
      'Isi nilai tanpa PPN yang tidak melebihi nilai kontrak.',
      'Enter a value without VAT that is not above the contract value.',
    );
  if (contract.start_on !== null && input.endOn < contract.start_on)
    return badField(
      'endOn',
      'Isi hari terakhir yang tidak mendahului hari pertama.',
      'Enter a last day not before the first day.',
    );
  return null;
}

function faultOfValue(original: number, most: number, input: Addendum): Refusal | null {
  if (!risesTooMuch(original, input.value, most) || input.overReason !== null) return null;
  return badField(
    'overReason',
    `Nilai naik lebih dari ${most} persen dari kontrak awal. Tulis alasan khususnya, atau turunkan nilainya.`,
    `The value rises by more than ${most} per cent above the contract as signed. Write the special reason, or lower the value.`,
  );
}

function faultOfEnd(
  contract: Contract,
  { endOn, plan }: Addendum,
  lastDay: string | null,
  hasPlan: boolean,
): Refusal | null {
  const changed = endOn !== lastDay;
  if ((changed || plan !== null) && contract.suspended_since !== null)
    return badField(
      'endOn',
      'Pekerjaan masih dihentikan. Catat kelanjutannya dahulu, baru sepakati hari terakhir yang baru.',
      'The work is still suspended. Record that it goes on first, then agree a new last day.',
    );
  if (changed && plan === null && hasPlan)
    return badField(
      'plan',
      'Hari terakhir berubah: isi rencana yang baru.',
      'The last day changes: enter the new plan.',
    );
  return plan === null ? null : refuseFields(complainOfPlan(plan, contract.start_on, endOn, 'plan'));
}
