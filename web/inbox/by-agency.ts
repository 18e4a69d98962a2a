import type { InboxRow } from '../../src/platform/inbox/contract.ts';

export interface LateAgency {
  /** null: not passed to any agency yet */
  id: string | null;
  name: string | null;
  /** longest late first */
  rows: InboxRow[];
  /** working days of the one that is late for longest */
  worst: number;
}

/** What was escalated, by agency: the longest wait first. */
export function byAgency(rows: readonly InboxRow[]): LateAgency[] {
  const agencies = new Map<string | null, LateAgency>();
  for (const row of rows) {
    const id = row.agency?.id ?? null;
    const group = agencies.get(id) ?? { id, name: row.agency?.name ?? null, rows: [], worst: 0 };
    group.rows.push(row);
    group.worst = Math.max(group.worst, daysLate(row));
    agencies.set(id, group);
  }
  const groups = [...agencies.values()];
  for (const group of groups) group.rows.sort((a, b) => daysLate(b) - daysLate(a));
  return groups.sort((a, b) => b.worst - a.worst || b.rows.length - a.rows.length);
}

/** Working days past the last day, 0 when in time. */
export function daysLate({ daysLeft }: Pick<InboxRow, 'daysLeft'>): number {
  return daysLeft !== null && daysLeft < 0 ? -daysLeft : 0;
}
