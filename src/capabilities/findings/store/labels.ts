import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Scope } from '../rules/scope.ts';
import { visible } from './visibility.ts';

/** What others may show of a finding that they refer to by its id. */
export interface FindingLabel {
  /** null: the actor may not see it */
  number: string | null;
  title: string | null;
}

/** @returns id → label; an id that is absent or foreign has no entry */
export async function findLabels(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, FindingLabel>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FindingLabel & { id: string }>`
    select f.id, case when ${visible(scope)} then f.number end as number,
      case when ${visible(scope)} then f.title end as title
    from finding f where f.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}
