import type { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { problemOf } from '../http/problems.ts';
import type { kindView, runPage, runView } from './contract.ts';
import type { ImportColumns, ImportKind } from './kind.ts';
import type { Profile } from './profiles.ts';
import type { ImportRun, ImportTotals } from './store.ts';
import type { Work } from './work.ts';

/** Account ids → names, answered by whoever knows people; an id without an answer is shown as it is. */
export type NamesOf = (tx: Tx, accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

type ShortRun = z.input<typeof runPage>['rows'][number];

export function kindOf(kind: ImportKind, profiles: readonly Profile[]): z.input<typeof kindView> {
  return {
    name: kind.name,
    title: kind.title,
    summary: kind.summary,
    columns: columnsOf(kind.columns),
    profiles: profiles.filter((each) => each.kind === kind.name).map(({ id, name }) => ({ id, name })),
  };
}

function columnsOf(columns: ImportColumns) {
  return Object.entries(columns).map(([field, column]) => ({
    field,
    header: column.header,
    type: column.type,
    required: column.required === true && column.fromTitle === undefined,
    example: column.example,
    explanation: column.explanation,
    choices: column.type === 'choice' ? Object.values(column.choices).map((each) => each[0] ?? '') : [],
  }));
}

export function shortView(
  kind: ImportKind,
  run: Omit<ImportRun, 'complaints' | 'vanished' | 'dropped' | 'sample' | 'labels' | 'sheets'>,
  names: ReadonlyMap<string, string>,
): ShortRun {
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    id: run.id,
    kind: kind.name,
    title: kind.title,
    fileName: run.file_name,
    status: run.status,
    totals: run.totals && totalsOf(kind.columns, run.totals),
    createdBy: name(run.created_by)!,
    createdAt: run.created_at,
    checkedAt: run.checked_at,
    committedBy: name(run.committed_by),
    committedAt: run.committed_at,
    undoneBy: name(run.undone_by),
    undoneAt: run.undone_at,
  };
}

function totalsOf(columns: ImportColumns, totals: ImportTotals) {
  return {
    ...totals,
    warnings: totals.warnings ?? 0,
    merged: totals.merged ?? 0,
    vanished: totals.vanished ?? 0,
    vanishedAmount: totals.vanishedAmount ?? null,
    sums: Object.entries(totals.sums).map(([field, sum]) => ({
      header: columns[field]?.header ?? field,
      sum,
      before: totals.previous?.[field] ?? null,
    })),
    undone: totals.undone ?? null,
  };
}

export function fullView(
  act: Pick<Act, 'locale'>,
  kind: ImportKind,
  run: ImportRun,
  work: Work | undefined,
  names: ReadonlyMap<string, string>,
): z.input<typeof runView> {
  const problem = work?.problem ? problemOf(work.problem, act.locale) : null;
  return {
    ...shortView(kind, run, names),
    fileSize: run.file_size,
    sheets: run.sheets,
    sheet: run.sheet,
    headerLine: run.header_line,
    labels: run.labels,
    sample: run.sample ?? [],
    mapping: run.mapping,
    columns: columnsOf(kind.columns),
    dropped: run.dropped,
    stays: kind.stays ?? null,
    progress: work?.running ? { phase: work.phase, done: work.done, total: work.total } : null,
    problem: problem && { detail: problem.detail, fields: problem.fields },
  };
}

/** Accounts that a run names. */
export function accountsOf(
  runs: readonly Pick<ImportRun, 'created_by' | 'committed_by' | 'undone_by'>[],
): string[] {
  return runs
    .flatMap((run) => [run.created_by, run.committed_by, run.undone_by])
    .filter((id) => id !== null)
    .filter((id) => /^[0-9a-f-]{36}$/.test(id));
}
