import type { Act, Actor } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { scopeOf } from '../policy.ts';
import { findLabels, type FindingLabel } from '../store/labels.ts';
import { listFindings } from '../store/list-findings.ts';

const MOST = 10;

/** Findings that exist, by id; number and title where the actor may see them. */
export function labelFindings(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, FindingLabel>> {
  return findLabels(tx, scopeOf(actor), ids);
}

/** Findings that the actor may see, by a part of their title or their report's number; the newest ten. */
export async function searchFindings(
  tx: Tx,
  act: Act,
  text: string,
): Promise<{ id: string; number: string; title: string }[]> {
  const search = { scope: scopeOf(act.actor), today: act.today, text };
  const rows = await listFindings(tx, search, 'newest', { limit: MOST, offset: 0 });
  return rows.map(({ id, number, title, reportNumber }) => ({
    id,
    number: reportNumber === null ? number : `${reportNumber} · ${number}`,
    title,
  }));
}
