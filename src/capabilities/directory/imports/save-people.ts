import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { provideAccounts, removeUnusedAccounts } from '../../../platform/identity/accounts.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import type { Undone } from '../../../platform/imports/kind.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { holdersOf, peopleOfImport } from '../store/known-people.ts';
import { insertPeople, insertPositions, updatePeople } from '../store/people.ts';
import { updateMany } from '../store/update-many.ts';
import type { PeoplePlan } from './plan-people.ts';

/** Tables of people, in the order in which they are saved. */
const TABLES = ['person', 'position', 'role_grant'] as const;

/** What a kind does besides, between the rows and their trail. */
interface Besides {
  save(): Promise<void>;
  /** people of the plan's `changed` who come back */
  returned: readonly string[];
}

/** Saves what was planned, with positions, roles and accounts, so that it can be taken back. */
export async function savePeople(
  tx: Tx,
  act: Act,
  plan: PeoplePlan,
  importId: string,
  progress: (done: number, total: number) => void,
  besides: Besides = { save: async () => {}, returned: [] },
): Promise<void> {
  const governmentId = act.government.id;
  const idsOf = (rows: readonly { id: string }[]) => rows.map((each) => each.id);
  const last = (rows: PeoplePlan['closes']) =>
    rows.map(({ id, lastDay }) => ({ government_id: governmentId, id, valid_to: lastDay }));
  const [fresh, changed, opened, closed, mended, ended] = [
    plan.fresh,
    plan.changed,
    plan.opens,
    plan.closes,
    plan.mends,
    plan.roleEnds,
  ].map(idsOf) as [string[], string[], string[], string[], string[], string[]];
  const total = fresh.length + changed.length;

  await rememberBefore(tx, act, importId, 'person', [...fresh, ...changed]);
  await insertPeople(tx, governmentId, plan.fresh);
  await updatePeople(tx, governmentId, plan.changed);
  progress(total / 2, total);
  await rememberBefore(tx, act, importId, 'position', [...opened, ...closed, ...mended, ...plan.reopens]);
  await updateMany(tx, 'position', last(plan.closes));
  await updateMany(
    tx,
    'position',
    plan.mends.map((each) => ({ government_id: governmentId, id: each.id, valid_from: each.validFrom })),
  );
  await updateMany(
    tx,
    'position',
    plan.reopens.map((id) => ({ government_id: governmentId, id, valid_to: null })),
  );
  await insertPositions(tx, governmentId, plan.opens);
  await rememberBefore(tx, act, importId, 'role_grant', ended);
  await updateMany(tx, 'role_grant', last(plan.roleEnds));
  await besides.save();
  for (const table of TABLES) await rememberAfter(tx, act, importId, table);

  const returned = new Set(besides.returned);
  await recordRows(tx, act, 'person.add', 'person', fresh);
  await recordRows(
    tx,
    act,
    'person.edit',
    'person',
    changed.filter((id) => !returned.has(id)),
  );
  await recordRows(tx, act, 'person.return', 'person', besides.returned);
  await recordRows(tx, act, 'position.open', 'position', opened);
  await recordRows(tx, act, 'position.close', 'position', closed);
  await recordRows(tx, act, 'position.mend', 'position', mended);
  await recordRows(tx, act, 'position.reopen', 'position', plan.reopens);
  await recordRows(tx, act, 'role.end', 'role_grant', ended);
  const holders = [...plan.fresh, ...plan.changed].map(({ id, ...each }) => ({ ...each, personId: id }));
  await provideAccounts(tx, act, holders);
}

/** Takes people and positions back, and accounts that nobody has used. Refused while one of the new people has activated the account. */
export async function undoPeople(tx: Tx, act: Act, importId: string): Promise<Outcome<Undone>> {
  const { fresh, changed } = await peopleOfImport(tx, importId);
  const used = await removeUnusedAccounts(tx, act, fresh);
  if (used.size > 0) {
    return conflict(
      'accounts-used',
      `${used.size} pegawai dari impor ini sudah memakai akunnya, sehingga impor tidak dapat dibatalkan. Perbaiki datanya satu per satu.`,
      `${used.size} people of this import have used their accounts, so it cannot be undone. Mend the data one by one.`,
    );
  }
  const undone = await undoChanges(tx, act, importId, TABLES);
  if (isRefusal(undone)) return undone;
  await provideAccounts(tx, act, await holdersOf(tx, changed));
  return undone;
}
