import type { Act } from '../../../platform/act.ts';
import { commitImport, refusedRows } from '../../../platform/imports/commit-import.ts';
import { refusing, type PhaseProgress } from '../../../platform/imports/examine.ts';
import { checkBytes, type GivenFile, type ImportPlaces } from '../../../platform/imports/import-file.ts';
import { importKind, type RowComplaint } from '../../../platform/imports/kind.ts';
import { previewFile } from '../../../platform/imports/preview-file.ts';
import { conflict, isRefusal, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { LEAVING_LEAST, LEAVING_SHARE } from '../parameters.ts';
import {
  LIST_CHANGES,
  maskedNumber,
  mostLeaving,
  type ListChange,
  type ListField,
} from '../rules/staff-list.ts';
import type { ListedRow } from './plan-people.ts';
import { staffListImport, type StaffListPlan } from './staff-list.ts';

export interface FollowChoice {
  /** tells what would change and changes nothing */
  dryRun: boolean;
  /** so many people leave, as whoever asks has seen; null: as many as the parameters let go without a word */
  leaving: number | null;
}

/** What a staff list has done, or would do. No name and no whole number is in it. */
export interface StaffListReport {
  /** hex SHA-256 of the list's bytes, as the trail tells it */
  list: string;
  /** whether it was saved: neither on a dry run nor where nothing differs */
  saved: boolean;
  /** the import that it became, by which it can be seen and taken back; null where nothing was saved */
  importId: string | null;
  /** rows of the list */
  read: number;
  counts: Record<ListChange | 'unchanged', number>;
  /** people who followed the list before */
  followers: number;
  /** how many may leave without a word */
  mostLeaving: number;
  /** why it would be refused if it were not a dry run */
  refusal: Refusal | null;
  /** at most `PEOPLE_TOLD`, as in the list, those who leave first */
  people: { line: number | null; number: string; change: ListChange; fields: ListField[] }[];
  /** rows that are taken as they are and change nothing, by line */
  warnings: RowComplaint[];
}

/** People named in a report; its counts tell of all. */
const PEOPLE_TOLD = 1_000;

/**
 * Follows the staff list of the personnel system: all of it or nothing, and nothing is kept where nothing differs. The same list a second
 * time changes nothing.
 * Refused: a file that cannot be read, a row that does not fit (with line and column), more people leaving than the parameters
 * `directory.list-leaving-*` let go unless `choice.leaving` is their number.
 */
export async function followStaffList(
  services: ImportPlaces,
  act: Act,
  file: GivenFile,
  choice: FollowChoice,
  progress: PhaseProgress = () => {},
): Promise<Outcome<StaffListReport>> {
  let plan: StaffListPlan | undefined;
  const kind = importKind({
    ...staffListImport,
    async check(...given) {
      const found = await staffListImport.check(...given);
      plan = found.plan;
      return found;
    },
  });
  const preview = await previewFile(services, act, kind, file, progress);
  if (isRefusal(preview)) return preview;
  const refused = refusing(preview.complaints);
  if (refused.length > 0) return refusedRows(kind, refused, preview.totals.refused);
  const limit = await services.db.asGovernment(act.government.id, (tx) =>
    getParameters(tx, { share: LEAVING_SHARE, atLeast: LEAVING_LEAST }, act.today),
  );
  const most = mostLeaving(plan!.followers, limit);
  const leaving = preview.vanished.length;
  const refusal = refuseLeaving(leaving, most, plan!.followers, choice.leaving);
  const { totals } = preview;
  const report = (importId: string | null): StaffListReport => ({
    list: preview.hash,
    saved: importId !== null,
    importId,
    read: totals.read,
    counts: { ...countsOf(plan!.listed), unchanged: totals.unchanged },
    followers: plan!.followers,
    mostLeaving: most,
    refusal,
    people: toldOf(plan!.listed),
    warnings: preview.complaints,
  });
  if (choice.dryRun) return report(null);
  if (refusal !== null) return refusal;
  if (totals.new + totals.changed + leaving === 0) return report(null);
  const run = await checkBytes(services, act, kind, file, progress);
  if (isRefusal(run)) return run;
  const saved = await commitImport(services, act, kind, run, leaving, progress);
  return isRefusal(saved) ? saved : report(saved.id);
}

function countsOf(listed: readonly ListedRow[]): Record<ListChange, number> {
  const counts = Object.fromEntries(LIST_CHANGES.map((each) => [each, 0])) as Record<ListChange, number>;
  for (const { change } of listed) counts[change] += 1;
  return counts;
}

function toldOf(listed: readonly ListedRow[]): StaffListReport['people'] {
  return listed
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .slice(0, PEOPLE_TOLD)
    .map(({ line, number, change, fields }) => ({ line, number: maskedNumber(number), change, fields }));
}

/** @param said how many whoever asks has seen to leave */
function refuseLeaving(
  leaving: number,
  most: number,
  followers: number,
  said: number | null,
): Refusal | null {
  const [id, en] = [leaving.toLocaleString('id'), leaving.toLocaleString('en')];
  if (said !== null && said !== leaving) {
    return conflict(
      'staff-list-leaving-differs',
      `Daftar ini mengakhiri ${id} pegawai, bukan ${said.toLocaleString('id')} seperti yang disebut. Tidak ada yang diubah. Periksa daftarnya dengan uji coba, lalu sebut jumlah yang benar.`,
      `This list ends ${en} people, not ${said.toLocaleString('en')} as was said. Nothing was changed. Look at the list by a dry run, then say the right number.`,
    );
  }
  if (said !== null || leaving <= most) return null;
  return conflict(
    'staff-list-too-many-leave',
    `Daftar ini mengakhiri ${id} dari ${followers.toLocaleString('id')} pegawai yang mengikutinya; tanpa persetujuan paling banyak ${most.toLocaleString('id')}. Tidak ada yang diubah. Periksa apakah daftarnya utuh; bila memang benar, ulangi dengan menyebut jumlah yang berakhir: ${leaving}.`,
    `This list ends ${en} of ${followers.toLocaleString('en')} people who follow it; without a word at most ${most.toLocaleString('en')}. Nothing was changed. See whether the list is whole; if it is right, try again and say how many leave: ${leaving}.`,
  );
}
