import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { provideAccounts, removeUnusedAccounts } from '../../../platform/identity/accounts.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type Undone } from '../../../platform/imports/kind.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { mayImportDirectory } from '../policy.ts';
import { holdersOf, peopleOfImport } from '../store/known-people.ts';
import { insertPeople, insertPositions, updatePeople } from '../store/people.ts';
import { updateMany } from '../store/update-many.ts';
import { personColumns } from './person-columns.ts';
import { planPeople, type PeoplePlan } from './plan-people.ts';

/** In the order in which they are saved. */
const TABLES = ['person', 'position', 'role_grant'] as const;

/**
 * Import of people with their definitive positions: a personnel code that is there already changes that person; another agency or title is
 * a transfer; nobody is ended. Everybody gets an account that waits for its activation letter.
 */
export const personImport = importKind<typeof personColumns, PeoplePlan>({
  name: 'people',
  title: { id: 'Pegawai', en: 'People' },
  summary: {
    id: 'Pegawai dengan instansi dan jabatan definitifnya, juga yang tidak punya NIP. Yang tidak ada di berkas tidak diubah.',
    en: 'People with agency and definitive position, also those without NIP. Who is not in the file stays as he is.',
  },
  capability: null,
  columns: personColumns,
  may: mayImportDirectory,
  identity: (row) => row.personnelCode,
  check: planPeople,
  save: savePeople,
  undo: undoPeople,
});

async function savePeople(
  tx: Tx,
  act: Act,
  plan: PeoplePlan,
  importId: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const governmentId = act.government.id;
  const fresh = plan.fresh.map((each) => each.id);
  const changed = plan.changed.map((each) => each.id);
  const opened = plan.opens.map((each) => each.id);
  const closed = plan.closes.map((each) => each.id);
  const mended = plan.mends.map((each) => each.id);
  const ended = plan.roleEnds.map((each) => each.id);
  const total = fresh.length + changed.length;
  const last = (rows: PeoplePlan['closes']) =>
    rows.map(({ id, lastDay }) => ({ government_id: governmentId, id, valid_to: lastDay }));

  await rememberBefore(tx, act, importId, 'person', [...fresh, ...changed]);
  await insertPeople(tx, governmentId, plan.fresh);
  await updatePeople(tx, governmentId, plan.changed);
  progress(total / 2, total);
  await rememberBefore(tx, act, importId, 'position', [...opened, ...closed, ...mended]);
  await updateMany(tx, 'position', last(plan.closes));
  await updateMany(
    tx,
    'position',
    plan.mends.map((each) => ({ government_id: governmentId, id: each.id, valid_from: each.validFrom })),
  );
  await insertPositions(tx, governmentId, plan.opens);
  await rememberBefore(tx, act, importId, 'role_grant', ended);
  await updateMany(tx, 'role_grant', last(plan.roleEnds));
  for (const table of TABLES) await rememberAfter(tx, act, importId, table);

  await recordRows(tx, act, 'person.add', 'person', fresh);
  await recordRows(tx, act, 'person.edit', 'person', changed);
  await recordRows(tx, act, 'position.open', 'position', opened);
  await recordRows(tx, act, 'position.close', 'position', closed);
  await recordRows(tx, act, 'position.mend', 'position', mended);
  await recordRows(tx, act, 'role.end', 'role_grant', ended);
  const holders = [...plan.fresh, ...plan.changed].map(({ id, ...each }) => ({ ...each, personId: id }));
  await provideAccounts(tx, act, holders);
}

/** Takes people and positions back, and accounts that nobody has used. Refused while one of the new people has activated the account. */
async function undoPeople(tx: Tx, act: Act, importId: string): Promise<Outcome<Undone>> {
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
