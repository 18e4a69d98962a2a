import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../platform/counted-row.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openFlagRows } from '../../audit/index.ts';
import { clearanceNames, decidedRowsBetween } from '../../clearance/index.ts';
import { complaintRowsOn } from '../../complaints/index.ts';
import { getPeople } from '../../directory/index.ts';
import { findingRowsOn } from '../../findings/index.ts';
import { contractRowsOn } from '../../spending/index.ts';
import { judgedRowsBetween } from '../../travel/index.ts';
import { asOfIn, endOf, startOf, windowFrom } from '../rules/months.ts';
import type { Part } from '../rules/parts.ts';

/** A row with what it is, so that it can be opened where it lies. */
export interface PartRow extends CountedRow {
  kind: 'finding' | 'request' | 'complaint' | 'account' | 'flag' | 'package' | 'line' | 'contract';
}

/**
 * The rows that `countParts` counts for a part at these units in a month, as the capabilities know them today: the same questions of the same
 * doors. The survey has none: answers of people are no rows.
 */
export async function listRows(
  tx: Tx,
  act: Pick<Act, 'government' | 'today' | 'locale'>,
  { part, month, windowMonths }: { part: Part; month: PlainDate; windowMonths: number },
  unitIds: readonly string[],
): Promise<PartRow[]> {
  const { zone } = act.government;
  const day = asOfIn(month, act.today);
  const from = windowFrom(month, windowMonths);
  const [since, before] = [startOf(from, zone), endOf(day, zone)];
  switch (part) {
    case 'findings':
      return as('finding', await findingRowsOn(tx, day, before, unitIds));
    case 'certificates':
      return certificates(tx, act, since, before, unitIds);
    case 'complaint-delay':
      return as('complaint', await complaintRowsOn(tx, from, day, 'delay', unitIds));
    case 'complaint-contested':
      return as('complaint', await complaintRowsOn(tx, from, day, 'contested', unitIds));
    case 'travel':
      return as('account', await judgedRowsBetween(tx, { from, until: day, start: since, before }, unitIds));
    case 'flags':
      return openFlagRows(tx, { from, day, since, before }, unitIds);
    case 'contracts':
      return as('contract', await contractRowsOn(tx, day, before, unitIds));
    case 'survey':
      return [];
  }
}

const as = (kind: PartRow['kind'], rows: readonly CountedRow[]): PartRow[] =>
  rows.map((each) => ({ ...each, kind }));

/** At the agency of whoever asked, as `countParts` puts them there; a vendor belongs to none. */
async function certificates(
  tx: Tx,
  { locale }: Pick<Act, 'locale'>,
  since: string,
  before: string,
  unitIds: readonly string[],
): Promise<PartRow[]> {
  const decided = await decidedRowsBetween(tx, since, before);
  const people = await getPeople(
    tx,
    decided.filter((each) => each.kind === 'person').map((each) => each.subjectId),
  );
  const rows: PartRow[] = [];
  for (const { kind, subjectId, label, ...row } of decided) {
    const agencyId =
      kind === 'agency' ? subjectId : kind === 'person' ? (people.get(subjectId)?.agencyId ?? null) : null;
    if (agencyId === null || !unitIds.includes(agencyId)) continue;
    const purpose = clearanceNames[locale][`purpose-${label as 'lain'}`];
    rows.push({ ...row, agencyId, label: purpose, kind: 'request' });
  }
  return rows.toSorted((a, b) => b.counts - a.counts);
}
