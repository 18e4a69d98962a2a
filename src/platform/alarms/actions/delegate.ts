import { holds, type Act } from '../../act.ts';
import { addDays, type PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../outcome.ts';
import { getParameter } from '../../parameters/index.ts';
import { DELEGATION_DAYS } from '../parameters.ts';
import { DELEGATION_KEEPERS } from '../policy.ts';
import {
  endDelegation as saveEnd,
  findDelegation,
  insertDelegation,
  isOpenAccount,
} from '../store/delegations.ts';

export interface Delegation {
  /** whose alarms */
  accountId: string;
  delegateId: string;
  kind: 'plt' | 'plh';
  from: PlainDate;
  to: PlainDate;
}

/** From the first to the last day an account's alarms go to another one. Refused: somebody else's (403), impossible days or delegate (422). */
export async function delegate(tx: Tx, act: Act, input: Delegation): Promise<Outcome<{ id: string }>> {
  if (!mayFor(act, input.accountId)) return notAllowed();
  const most = await getParameter(tx, DELEGATION_DAYS, act.today);
  if (input.to < input.from || input.to < act.today || input.to > addDays(input.from, most))
    return badField(
      'to',
      `Pilih hari terakhir dari hari pertama sampai ${most} hari sesudahnya, dan tidak sebelum hari ini.`,
      `Choose a last day from the first day up to ${most} days later, and not before today.`,
    );
  if (!(await isOpenAccount(tx, input.accountId))) return notFound();
  if (input.delegateId === input.accountId || !(await isOpenAccount(tx, input.delegateId)))
    return badField(
      'delegateId',
      'Pilih pejabat lain yang akunnya masih aktif.',
      'Choose another officer whose account is open.',
    );
  const id = await insertDelegation(tx, act, {
    account_id: input.accountId,
    delegate_id: input.delegateId,
    kind: input.kind,
    from_on: input.from,
    to_on: input.to,
  });
  return { id };
}

/** The officer is back. Ended twice it stays ended. */
export async function endDelegation(tx: Tx, act: Act, id: string): Promise<Outcome<{ ended: true }>> {
  const found = await findDelegation(tx, id);
  if (found === undefined) return notFound();
  if (!mayFor(act, found.account_id)) return notAllowed();
  if (found.ended_at === null) await saveEnd(tx, act, id);
  return { ended: true };
}

function mayFor(act: Act, accountId: string): boolean {
  return act.actor.accountId === accountId || holds(act.actor, DELEGATION_KEEPERS);
}
