import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getAgencies } from '../../directory/index.ts';
import type { CaseListRow, CasePage } from '../contract-desk.ts';
import { mayWorkOnCases } from '../policy.ts';
import { CATEGORIES } from '../rules/narrative.ts';
import type { Status } from '../rules/status.ts';
import { pageOfCases } from '../store/desk-list.ts';
import type { CaseRow } from '../store/tables.ts';
import { clocksOn } from './clocks.ts';
import { ownKeys } from './own-case.ts';

/** Cases that a key of the account opens today, and no other: neither row nor count tells of the rest. */
export async function listCases(
  tx: Tx,
  act: Act,
  query: { status?: Status | undefined; mine: boolean; page: number; size: number },
): Promise<Outcome<CasePage>> {
  const { accountId } = act.actor;
  if (!mayWorkOnCases(act.actor) || accountId === null) return notAllowed();
  const { status, mine, page, size } = query;
  const search = { fingerprints: await ownKeys(tx, act), accountId, today: act.today, status, mine };
  const { rows, total } = await pageOfCases(tx, search, { limit: size, offset: (page - 1) * size });
  const labelsOf = await labeller(tx, act, rows);
  return { rows: rows.map((row) => ({ ...labelsOf(row), unread: row.unread })), total, page, size };
}

type Told = Omit<CaseRow, 'government_id'>;

/** Labels of cases as the office sees them: agencies and clocks are read once. */
export async function labeller(
  tx: Tx,
  act: Act,
  rows: readonly Told[],
): Promise<(row: Told) => Omit<CaseListRow, 'unread'>> {
  const clocks = await clocksOn(tx, act.today);
  const agencies = await getAgencies(tx, [...new Set(rows.flatMap((row) => row.agency_id ?? []))]);
  return (row) => {
    const agency = row.agency_id === null ? undefined : agencies.get(row.agency_id);
    return {
      id: row.id,
      number: row.public_number,
      day: row.day,
      mode: row.mode,
      urgent: row.urgent,
      assisted: row.assisted,
      conflict: row.conflict,
      status: row.status,
      category: CATEGORIES.find((each) => each === row.category) ?? null,
      agency: agency === undefined ? null : { id: agency.id, name: agency.name },
      clocks: clocks(row),
      legalHold: row.legal_hold,
      vouched: row.vouched === true,
      closedDay: row.closed_day,
    };
  };
}
