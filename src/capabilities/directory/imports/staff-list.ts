import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { rememberBefore } from '../../../platform/imports/changes.ts';
import { importKind, type Check, type FileRow, type Progress } from '../../../platform/imports/kind.ts';
import { findRun } from '../../../platform/imports/store.ts';
import { record, recordRows } from '../../../platform/trail/record.ts';
import { closeService } from '../actions/close-service.ts';
import { mayImportDirectory } from '../policy.ts';
import { setEnds } from '../store/person.ts';
import { listFollowers, noteList, rowsOfService } from '../store/staff-list.ts';
import { personColumns } from './person-columns.ts';
import { planPeople, type ListedRow, type PeoplePlan, type PersonRow } from './plan-people.ts';
import { savePeople, undoPeople } from './save-people.ts';

export interface StaffListPlan extends PeoplePlan {
  /** everybody whom the list changes, those whom it ends last */
  listed: ListedRow[];
  /** people who followed the list until now */
  followers: number;
}

/**
 * The whole list of staff, as the personnel system hands it over again and again. As an import of people; besides, whoever came by such a
 * list and is not named any more leaves as of yesterday, and whoever left by it and is named again comes back. Who never came by the list
 * is not touched, and an end that an officer entered stays.
 */
export const staffListImport = importKind<typeof personColumns, StaffListPlan>({
  name: 'staff-list',
  title: { id: 'Daftar pegawai lengkap', en: 'Whole staff list' },
  summary: {
    id: 'Seluruh daftar sistem kepegawaian (SIMPEG). Yang pernah datang lewat daftar dan tidak disebut lagi berakhir masa kerjanya per kemarin; yang disebut lagi kembali. Pegawai yang dicatat tangan tidak diakhiri.',
    en: 'All of the list of the personnel system (SIMPEG). Who came by the list and is not named any more leaves as of yesterday; who is named again comes back. People entered by hand are not ended.',
  },
  capability: null,
  columns: personColumns,
  may: mayImportDirectory,
  identity: (row) => row.personnelCode,
  check: planStaffList,
  save: saveStaffList,
  undo: undoPeople,
});

async function planStaffList(
  tx: Tx,
  act: Act,
  rows: readonly FileRow<PersonRow>[],
  progress: Progress,
): Promise<Check<StaffListPlan>> {
  const listed: ListedRow[] = [];
  const { complaints, states, plan } = await planPeople(tx, act, rows, progress, listed);
  const named = new Set(rows.map(({ row }) => row.personnelCode));
  const followers = await listFollowers(tx);
  const leaving = followers.filter((each) => !named.has(each.personnelCode));
  for (const { id, nip, personnelCode } of leaving) {
    listed.push({ id, line: null, number: nip ?? personnelCode, change: 'left', fields: [] });
  }
  const vanished = leaving.map(({ personnelCode, name }) => ({
    label: `${personnelCode} · ${name}`,
    amount: null,
  }));
  return { complaints, states, vanished, plan: { ...plan, listed, followers: followers.length } };
}

async function saveStaffList(
  tx: Tx,
  act: Act,
  plan: StaffListPlan,
  importId: string,
  progress: Progress,
): Promise<void> {
  const hash = (await findRun(tx, importId))!.file_hash;
  const of = (change: ListedRow['change']) =>
    plan.listed.filter((each) => each.change === change).map((each) => each.id);
  const [returned, leaving] = [of('returned'), of('left')];
  const there = plan.listed.filter((each) => each.change !== 'new').map((each) => each.id);
  const lastDay = addDays(act.today, -1);
  await rememberBefore(tx, act, importId, 'person', there);
  await savePeople(tx, act, plan, importId, progress, {
    returned,
    save: async () => {
      await noteList(
        tx,
        plan.listed.map((each) => each.id),
        hash,
      );
      await setEnds(tx, returned, null);
      for (const table of ['position', 'role_grant'] as const) {
        await rememberBefore(tx, act, importId, table, await rowsOfService(tx, table, leaving, lastDay));
      }
      await closeService(tx, act, leaving, { lastDay, reason: 'left-list' });
    },
  });
  const told = new Set([...plan.fresh, ...plan.changed].map((each) => each.id).concat(leaving));
  await recordRows(
    tx,
    act,
    'person.follow-list',
    'person',
    there.filter((id) => !told.has(id)),
  );
  const counts = Object.fromEntries(
    [...Map.groupBy(plan.listed, (each) => each.change)].map(([change, rows]) => [change, rows.length]),
  );
  await record(tx, act, {
    action: 'staff-list.follow',
    kind: 'staff-list',
    subject: importId,
    record: { list: hash, ...counts },
  });
}
