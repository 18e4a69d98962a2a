import type { Tx } from '../../../platform/database/index.ts';
import type { FindingsTables } from './tables.ts';

/** An assignment, for whoever refers to it. */
export interface AssignmentLabel {
  id: string;
  number: string;
  title: string;
  /** null: of no one agency */
  agencyId: string | null;
}

/** @returns id → assignment; one that is absent or foreign has no entry */
export async function labelAssignments(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, AssignmentLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .withTables<FindingsTables>()
    .selectFrom('assignment')
    .select(['id', 'number', 'title', 'agency_id as agencyId'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
