import type { Tx } from '../../../platform/database/index.ts';
import type { Gate } from '../rules/gates.ts';
import { tables } from './engagements.ts';
import type { Declaration, Evidence, GateRow, Item, Override } from './tables.ts';

export async function insertItems(tx: Tx, rows: readonly Item[]): Promise<void> {
  await tables(tx)
    .insertInto('probity_item')
    .values(rows.map((row) => ({ ...row, content: JSON.stringify(row.content) })))
    .execute();
}

export async function itemsOf(tx: Tx, engagementIds: readonly string[]): Promise<Item[]> {
  if (engagementIds.length === 0) return [];
  return tables(tx)
    .selectFrom('probity_item')
    .selectAll()
    .where('engagement_id', 'in', [...engagementIds])
    .orderBy('place')
    .execute();
}

export async function findItem(tx: Tx, id: string): Promise<Item | undefined> {
  return tables(tx).selectFrom('probity_item').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateItem(tx: Tx, id: string, change: Partial<Omit<Item, 'content'>>): Promise<void> {
  await tables(tx).updateTable('probity_item').set(change).where('id', '=', id).execute();
}

export async function evidenceOf(tx: Tx, itemIds: readonly string[]): Promise<Evidence[]> {
  if (itemIds.length === 0) return [];
  return tables(tx)
    .selectFrom('probity_evidence')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .orderBy('id')
    .execute();
}

export async function insertEvidence(tx: Tx, row: Evidence): Promise<void> {
  await tables(tx).insertInto('probity_evidence').values(row).execute();
}

export async function declarationsOf(tx: Tx, engagementIds: readonly string[]): Promise<Declaration[]> {
  if (engagementIds.length === 0) return [];
  return tables(tx)
    .selectFrom('probity_declaration')
    .selectAll()
    .where('engagement_id', 'in', [...engagementIds])
    .orderBy('id')
    .execute();
}

export async function declarationsOfPerson(tx: Tx, personId: string): Promise<Declaration[]> {
  return tables(tx)
    .selectFrom('probity_declaration')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

export async function findDeclaration(tx: Tx, id: string): Promise<Declaration | undefined> {
  return tables(tx).selectFrom('probity_declaration').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDeclarations(tx: Tx, rows: readonly Declaration[]): Promise<void> {
  if (rows.length > 0)
    await tables(tx)
      .insertInto('probity_declaration')
      .values([...rows])
      .execute();
}

export async function updateDeclaration(tx: Tx, id: string, change: Partial<Declaration>): Promise<void> {
  await tables(tx).updateTable('probity_declaration').set(change).where('id', '=', id).execute();
}

/** An opinion with what the budget user said to it. */
export interface StoredGate extends Gate {
  row: GateRow;
  override: Override | null;
}

/** Opinions of engagements in the order of their attempts. */
export async function gatesOf(tx: Tx, engagementIds: readonly string[]): Promise<StoredGate[]> {
  if (engagementIds.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('probity_gate')
    .selectAll()
    .where('engagement_id', 'in', [...engagementIds])
    .orderBy('attempt')
    .execute();
  if (rows.length === 0) return [];
  const overrides = await tables(tx)
    .selectFrom('probity_override')
    .selectAll()
    .where(
      'gate_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  const overrideOf = new Map(overrides.map((each) => [each.gate_id, each]));
  return rows.map((row) => {
    const override = overrideOf.get(row.id) ?? null;
    const { stage, attempt, opinion, state } = row;
    return { stage, attempt, opinion, state, overridden: override !== null, row, override };
  });
}

export async function findGate(tx: Tx, id: string): Promise<GateRow | undefined> {
  return tables(tx).selectFrom('probity_gate').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertGate(tx: Tx, row: GateRow): Promise<void> {
  await tables(tx).insertInto('probity_gate').values(row).execute();
}

export async function updateGate(tx: Tx, id: string, change: Partial<GateRow>): Promise<void> {
  await tables(tx).updateTable('probity_gate').set(change).where('id', '=', id).execute();
}

export async function insertOverride(tx: Tx, row: Override): Promise<void> {
  await tables(tx).insertInto('probity_override').values(row).execute();
}
