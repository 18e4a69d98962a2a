import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRows } from '../../../../platform/trail/record.ts';
import type { instalmentsBody } from '../../contract/contract-acts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { isOver } from '../../rules/contracts/machine.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { paymentsOfInstalments } from '../../store/contracts/paid.ts';
import {
  deleteInstalments,
  insertInstalments,
  instalmentsOf,
  updateInstalment,
  type Instalment,
} from '../../store/contracts/parts.ts';
import { complainOfInstalments } from './check-instalments.ts';
import { refuseFields } from './check-terms.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';

/** Beyond any number of instalments: lets kept ones change places. */
const ASIDE = 10_000;

/** Writes the instalments of a contract anew. One of which a payment was made keeps its amount and its condition. */
export async function keepInstalments(
  tx: Tx,
  act: Act,
  id: string,
  { version, rows }: z.output<typeof instalmentsBody>,
): Promise<Outcome<Contract>> {
  const contract = await openContract(tx, act, id, version, (each) =>
    mayKeepContracts(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  if (isOver(contract.state)) return wrongState();
  const refused = refuseFields(complainOfInstalments(rows, contract, 'rows'));
  if (refused !== null) return refused;
  const known = new Map((await instalmentsOf(tx, id)).map((each) => [each.id, each]));
  const paid = await paymentsOfInstalments(tx, id);
  for (const [place, row] of rows.entries()) {
    const old = row.id === null ? undefined : known.get(row.id);
    if (row.id !== null && old === undefined)
      return badField(`rows.${place}.id`, 'Muat ulang halamannya.', 'Reload the page.');
    if (old !== undefined && paid.has(old.id) && !isSame(old, row)) return isPaid(`rows.${place}.amount`);
  }
  const ids = rows.flatMap((each) => each.id ?? []);
  const kept = new Set(ids);
  if (kept.size !== ids.length) return badField('rows', 'Muat ulang halamannya.', 'Reload the page.');
  const gone = [...known.keys()].filter((each) => !kept.has(each));
  if (gone.some((each) => paid.has(each))) return isPaid('rows');
  await recordRemovals(tx, act, 'spending.contract-instalment-remove', 'contract_instalment', gone);
  await deleteInstalments(tx, gone);
  await write(tx, act, contract, rows, known);
  return changeContract(tx, act, contract, 'instalments', {});
}

async function write(
  tx: Tx,
  act: Act,
  contract: Contract,
  rows: z.output<typeof instalmentsBody>['rows'],
  known: ReadonlyMap<string, Instalment>,
): Promise<void> {
  const written = rows.map((row, place): Instalment => {
    const old = row.id === null ? undefined : known.get(row.id);
    const reached =
      row.kind === 'progress' && contract.percent_on !== null && contract.percent >= row.conditionPercent;
    return {
      government_id: act.government.id,
      id: old?.id ?? newId(),
      contract_id: contract.id,
      n: place + 1,
      kind: row.kind,
      amount: row.amount,
      condition_percent: row.conditionPercent,
      due_on: row.dueOn,
      reached_on: reached ? (old?.reached_on ?? contract.percent_on) : null,
      reached_at: reached ? (old?.reached_at ?? act.now) : null,
    };
  });
  const old = written.filter((each) => known.has(each.id));
  for (const each of old) await updateInstalment(tx, each.id, { n: each.n + ASIDE });
  for (const { id, government_id: _, ...rest } of old) await updateInstalment(tx, id, rest);
  await insertInstalments(
    tx,
    written.filter((each) => !known.has(each.id)),
  );
  await recordRows(
    tx,
    act,
    'spending.contract-instalments',
    'contract_instalment',
    written.map((each) => each.id),
  );
}

function isSame(old: Instalment, row: { kind: string; amount: number; conditionPercent: number }): boolean {
  return old.kind === row.kind && old.amount === row.amount && old.condition_percent === row.conditionPercent;
}

function isPaid(field: string) {
  return badField(
    field,
    'Pembayaran atas termin ini sudah berjalan; isinya tetap.',
    'A payment of this instalment has begun; it stays as it is.',
  );
}
