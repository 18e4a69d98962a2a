import type { AgencyRef } from '../../../directory/index.ts';
import type { AbsorptionRow, LineRow, PackageRow } from '../../contract/budget.ts';
import { compareToPlan, percentOf } from '../../rules/budget/reckon.ts';
import type { Sums } from '../../store/budget/absorption.ts';
import type { ListedLine } from '../../store/budget/line-list.ts';
import { versionOf, type Package, type Realisation } from '../../store/budget/lines.ts';

export function presentLine(line: ListedLine): LineRow {
  return {
    id: line.id,
    year: line.year,
    agency: { id: line.agency_id, code: line.agencyCode, name: line.agencyName },
    activityCode: line.activity_code,
    activityName: line.activityName ?? '',
    accountCode: line.account_code,
    accountName: line.accountName ?? '',
    fundingCode: line.funding_code,
    fundingName: line.funding_name,
    fundingTag: line.funding_tag,
    ceiling: line.ceiling,
    ceilingOriginal: line.ceiling_original,
    planned: line.planned,
    realised: line.realised,
    realisedEnded: line.realisedEnded,
    ...percents({
      ceiling: line.stands,
      planned: line.planned,
      realised: line.realised,
      unplanned: line.planned === null ? line.stands : 0,
      realisedEnded: line.realisedEnded,
    }),
    documentNumber: line.document_number,
    vanishedAt: line.vanished_at,
  };
}

/** Shares of the ceiling, and the distance to the plan of one's own in percentage points. */
export function percents({
  ceiling,
  planned,
  realised,
  unplanned,
  realisedEnded,
}: Pick<Sums, 'ceiling' | 'planned' | 'realised' | 'unplanned' | 'realisedEnded'>) {
  const compared = compareToPlan({
    ceiling: ceiling - unplanned,
    planned: planned ?? 0,
    realised: realisedEnded,
  });
  return {
    plannedPercent: compared.planned,
    realisedPercent: percentOf(realised, ceiling),
    endedPercent: compared.realised,
    gap: compared.gap,
  };
}

export function presentSums(sums: Sums, named: { code: string; name: string }): AbsorptionRow {
  const { key, lines, ceiling, planned, realised, unplanned, realisedEnded } = sums;
  return {
    key,
    ...named,
    lines,
    ceiling,
    planned,
    realised,
    realisedEnded,
    ...percents(sums),
    unplannedCeiling: unplanned,
  };
}

export function presentRealisation(row: Realisation) {
  return {
    id: row.id,
    day: row.day,
    recordedAt: row.recorded_at,
    amount: row.amount,
    sp2dNumber: row.sp2d_number,
    paymentId: row.payment_id,
    source: row.source,
    vanishedAt: row.vanished_at,
  };
}

export function presentPackage(row: Package, agencies: ReadonlyMap<string, AgencyRef>): PackageRow {
  const agency = agencies.get(row.agency_id);
  return {
    id: row.id,
    year: row.year,
    agency: { id: row.agency_id, code: agency?.code ?? '', name: agency?.name ?? '' },
    lineId: row.line_id,
    rupCode: row.rup_code,
    name: row.name,
    method: row.method,
    kind: row.kind,
    ceiling: row.ceiling,
    plannedMonth: row.planned_month,
    announcedOn: row.announced_on,
    tenderedOn: row.tendered_on,
    vanishedAt: row.vanished_at,
    version: versionOf(row),
  };
}
