import type { Tx } from '../../../platform/database/index.ts';
import type { RowComplaint } from '../../../platform/imports/kind.ts';
import { accountCode, isExpenditure, subActivityCode } from '../rules/budget/codes.ts';
import { linesOfYear, type Line } from '../store/budget/lines.ts';
import { agencyFinder, UNKNOWN_AGENCY } from './find-agency.ts';
import { ACCOUNT, ACTIVITY, NO_LINE, SEVERAL_LINES, YEAR } from './messages.ts';

/** What a row says of the line that it is about. */
export interface NamedLine {
  year: number;
  agencyCode: string;
  agencyName: string | null;
  activityCode: string;
  accountCode: string;
  fundingCode: string | null;
}

/** The same with codes as they are kept. */
export interface Place {
  year: number;
  agencyId: string;
  activity: string;
  account: string;
}

/** Reads the codes of rows: each row's place, or what is wrong with it. */
export async function placeRows(
  tx: Tx,
  rows: readonly { line: number; row: NamedLine }[],
): Promise<{ places: Map<number, Place>; complaints: RowComplaint[] }> {
  const find = await agencyFinder(tx);
  const places = new Map<number, Place>();
  const complaints: RowComplaint[] = [];
  for (const { line, row } of rows) {
    const agencyId = find(row.agencyCode, row.agencyName);
    const activity = subActivityCode(row.activityCode);
    const account = accountCode(row.accountCode);
    if (row.year < 2000 || row.year > 2100) complaints.push({ line, field: 'year', message: YEAR });
    else if (agencyId === undefined) complaints.push({ line, field: 'agencyCode', message: UNKNOWN_AGENCY });
    else if (activity === null) complaints.push({ line, field: 'activityCode', message: ACTIVITY });
    else if (account === null || !isExpenditure(account))
      complaints.push({ line, field: 'accountCode', message: ACCOUNT });
    else places.set(line, { year: row.year, agencyId, activity, account });
  }
  return { places, complaints };
}

/** Every line of the years and agencies that the places name. */
export async function linesOfPlaces(tx: Tx, places: Iterable<Place>): Promise<Line[]> {
  const years = Map.groupBy(places, (each) => each.year);
  const lines: Line[] = [];
  for (const [year, group] of years)
    lines.push(...(await linesOfYear(tx, year, [...new Set(group.map((each) => each.agencyId))])));
  return lines;
}

export function placeKey({ year, agencyId, activity, account }: Place): string {
  return `${year}|${agencyId}|${activity}|${account}`;
}

export function lineKey(line: Line): string {
  return placeKey({
    year: line.year,
    agencyId: line.agency_id,
    activity: line.activity_code,
    account: line.account_code,
  });
}

/** The line that a row is about, among those that stand: by its source of money where it names one, else the only one. */
export function chooseLine(
  standing: ReadonlyMap<string, readonly Line[]>,
  place: Place,
  fundingCode: string | null,
): { line: Line } | { refused: typeof NO_LINE } {
  const lines = standing.get(placeKey(place)) ?? [];
  const fitting =
    fundingCode === null ? lines : lines.filter((each) => each.funding_code === fundingCode.trim());
  if (fitting.length === 1) return { line: fitting[0]! };
  return { refused: fitting.length === 0 ? NO_LINE : SEVERAL_LINES };
}

/** `1.03 Dinas Pekerjaan Umum · 1.03.10.2.01.0005 · 5.2.04.01.01.0005`: a line as a list of what vanished names it. */
export function lineLabel(line: Line, agencies: ReadonlyMap<string, { code: string; name: string }>): string {
  const agency = agencies.get(line.agency_id);
  const funding = line.funding_name === '' ? [] : [line.funding_name];
  return [
    `${line.year} ${agency?.code ?? ''} ${agency?.name ?? ''}`.trim(),
    line.activity_code,
    line.account_code,
    ...funding,
  ].join(' · ');
}
