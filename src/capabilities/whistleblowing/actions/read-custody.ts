import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { actorNames } from '../../directory/index.ts';
import type { Custody } from '../contract-desk.ts';
import { listCustody } from '../store/custody.ts';
import { findOwnCase } from './own-case.ts';

/** Who did what with a case, by day, in order: only officials' acts are in it, so it never tells when the reporter wrote. */
export async function readCustody(tx: Tx, act: Act, id: string): Promise<Outcome<Custody>> {
  const opened = await findOwnCase(tx, act, id);
  if (isRefusal(opened)) return opened;
  const rows = await listCustody(tx, id);
  const names = await actorNames(
    tx,
    rows.map((each) => each.account_id),
  );
  return rows.map(({ day, action, account_id, what }) => ({
    day,
    action,
    by: names.get(account_id ?? '') ?? null,
    what,
  }));
}
