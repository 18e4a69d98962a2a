import type { Act } from '../../../platform/act.ts';
import { newId } from '../../../platform/ids.ts';
import { undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { getAgencies } from '../../directory/index.ts';
import { mayImportBudget } from '../policy.ts';
import { accountCode, activityCode } from '../rules/budget/codes.ts';
import { suggestTag } from '../rules/budget/funding.ts';
import { keepNames, type CodeName } from '../store/budget/codes.ts';
import { recordedBy, versionAfter, type Line } from '../store/budget/lines.ts';
import { budgetColumns } from './budget-columns.ts';
import { lineKey, lineLabel, linesOfPlaces, placeKey, placeRows, type Place } from './find-line.ts';
import { saveRows } from './save-rows.ts';

type Row = RowOf<typeof budgetColumns>;
interface BudgetPlan {
  kept: Line[];
  vanished: string[];
  /** year → names of its codes */
  names: Map<number, CodeName[]>;
}

const TABLE = 'budget_line';

/**
 * The budget sheet. It speaks for the agencies and years that it names: rows of the same codes are added up, and a line of theirs that it
 * lacks is marked as vanished.
 */
export const budgetImport = importKind<typeof budgetColumns, BudgetPlan>({
  name: 'spending-budget',
  title: { id: 'Anggaran (SIPD)', en: 'Budget (SIPD)' },
  summary: {
    id: 'Pagu tiap sub kegiatan, rekening, dan sumber dana. Berkas memuat seluruh anggaran instansi yang disebutnya: yang tidak ada lagi ditandai hilang.',
    en: 'Ceilings by sub-activity, account and source of money. A file holds the whole budget of the agencies that it names: what is missing is marked.',
  },
  capability: 'spending',
  columns: budgetColumns,
  dropsPersonal: true,
  may: mayImportBudget,
  identity: () => null,

  async check(tx, act, rows, progress) {
    const { places, complaints } = await placeRows(tx, rows);
    const present = await linesOfPlaces(tx, places.values());
    const known = new Map(present.map((line) => [`${lineKey(line)}|${line.funding_code}`, line]));
    const groups = new Map<string, { first: number; line: Line }>();
    const states = new Map<number, RowState>();
    const names = new Map<number, CodeName[]>();
    for (const { line, row } of rows) {
      const place = places.get(line);
      if (place === undefined) continue;
      const key = `${placeKey(place)}|${row.fundingCode?.trim() ?? ''}`;
      const group = groups.get(key);
      states.set(line, 'merged');
      if (group === undefined)
        groups.set(key, { first: line, line: lineOf(act, row, place, known.get(key)) });
      else group.line.ceiling += row.ceiling;
      gatherNames(names, row, place);
    }
    const plan: BudgetPlan = { kept: [], vanished: [], names };
    for (const [key, { first, line }] of groups) {
      const before = known.get(key);
      const state = before === undefined ? 'new' : sameLine(before, line) ? 'unchanged' : 'changed';
      if (before === undefined) line.ceiling_original = line.ceiling;
      states.set(first, state);
      if (state !== 'unchanged') plan.kept.push(line);
    }
    const standing = present.filter((line) => line.vanished_at === null);
    const gone = standing.filter((line) => !groups.has(`${lineKey(line)}|${line.funding_code}`));
    plan.vanished = gone.map((line) => line.id);
    const agencies = await getAgencies(tx, [...new Set(gone.map((line) => line.agency_id))]);
    progress(rows.length, rows.length);
    return {
      complaints,
      states,
      plan,
      vanished: gone.map((line) => ({ label: lineLabel(line, agencies), amount: line.ceiling })),
      previous: { ceiling: standing.reduce((sum, line) => sum + line.ceiling, 0) },
    };
  },

  async save(tx, act, { kept, vanished, names }, importId, progress) {
    const rows = kept.map((line) => ({ ...line, import_id: importId }));
    const actions = { keep: 'spending.line-import', vanish: 'spending.line-vanish' };
    await saveRows(
      tx,
      act,
      importId,
      { table: TABLE, kept: rows, vanished, actions, versioned: true },
      progress,
    );
    for (const [year, codes] of names) await keepNames(tx, act, year, codes);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, [TABLE]),
});

function lineOf(act: Act, row: Row, place: Place, before: Line | undefined): Line {
  const name = row.fundingName?.trim() || (before?.funding_name ?? '');
  return {
    ...recordedBy(act),
    id: before?.id ?? newId(),
    year: place.year,
    agency_id: place.agencyId,
    activity_code: place.activity,
    account_code: place.account,
    funding_code: row.fundingCode?.trim() ?? '',
    funding_name: name,
    // A tag that somebody has set stays as long as the source bears the same name.
    funding_tag: before !== undefined && before.funding_name === name ? before.funding_tag : suggestTag(name),
    ceiling: row.ceiling,
    ceiling_original: before?.ceiling_original ?? row.ceiling,
    document_number: row.documentNumber ?? before?.document_number ?? null,
    vanished_at: null,
    version: versionAfter(before),
  };
}

function sameLine(before: Line, line: Line): boolean {
  return (['ceiling', 'funding_name', 'document_number', 'vanished_at'] as const).every(
    (column) => before[column] === line[column],
  );
}

function gatherNames(names: Map<number, CodeName[]>, row: Row, place: Place): void {
  let list = names.get(place.year);
  if (list === undefined) names.set(place.year, (list = []));
  const activities = [
    [row.affairCode, row.affairName],
    [row.fieldCode, row.fieldName],
    [row.programmeCode, row.programmeName],
    [row.branchCode, row.branchName],
    [place.activity, row.activityName],
  ] as const;
  for (const [text, name] of activities) {
    const code = text === null ? null : activityCode(text);
    if (code !== null && name !== null) list.push({ kind: 'activity', code, name });
  }
  if (row.accountName !== null && accountCode(place.account) !== null)
    list.push({ kind: 'account', code: place.account, name: row.accountName });
}
