import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { insertMany } from '../../database/insert.ts';
import { newId } from '../../ids.ts';
import { recordRows } from '../../trail/record.ts';
import type { MatterEvent } from '../contract.ts';
import type { InboxTables, KeptEvent, Matter } from './tables.ts';

const COLUMNS = [
  'id',
  'kind',
  'number',
  'title',
  'agency_id',
  'stage',
  'state',
  'unproven',
  'received_on',
  'opened_at',
  'closed_at',
  'assignee_id',
  'merged_into',
  'paused',
  'due_on',
  'due_provisional',
  'due_clock',
  'escalation',
] as const;

export async function findMatter(tx: Tx, id: string): Promise<Matter | undefined> {
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Matters of these ids, in the order of ids; whoever wants the same ones waits. */
export async function lockMatters(tx: Tx, ids: readonly string[]): Promise<Matter[]> {
  if (ids.length === 0) return [];
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** @throws Error when the inbox does not keep it: a slip of the program, as its capability has opened it */
export async function lockMatter(tx: Tx, id: string): Promise<Matter> {
  const [matter] = await lockMatters(tx, [id]);
  if (matter === undefined) throw new Error(`the inbox keeps no matter ${id}`);
  return matter;
}

/** The caller records them once their days are laid. */
export async function insertMatters(tx: Tx, act: Act, matters: readonly Matter[]): Promise<void> {
  await insertMany(
    tx,
    'matter',
    matters.map((each) => ({ government_id: act.government.id, ...each })),
  );
}

/** Changes matters alike. The caller records them once all of the act is laid. */
export async function setMatters(
  tx: Tx,
  ids: readonly string[],
  changes: Partial<Omit<Matter, 'id'>>,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .withTables<InboxTables>()
    .updateTable('matter')
    .set(changes)
    .where('id', 'in', [...ids])
    .execute();
}

/** Ids of the matters that were joined to this one. */
export async function joinedInto(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .withTables<InboxTables>()
    .selectFrom('matter')
    .select('id')
    .where('merged_into', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** What the history of a matter will tell, once an act. */
export async function tell(
  tx: Tx,
  act: Act,
  what: MatterEvent,
  matterIds: readonly string[],
  detail: string | null,
): Promise<void> {
  await tellEach(
    tx,
    act,
    what,
    matterIds.map((matterId) => ({ matterId, detail })),
  );
}

/** The same with a detail of its own for each matter. */
export async function tellEach(
  tx: Tx,
  act: Act,
  what: MatterEvent,
  events: readonly { matterId: string; detail: string | null }[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ matterId, detail }) => ({
    government_id: act.government.id,
    id: newId(),
    matter_id: matterId,
    at: act.now,
    actor: act.actor.id,
    what,
    detail,
  }));
  await insertMany(tx, 'matter_event', rows);
  await recordRows(
    tx,
    act,
    `matter.${what}`,
    'matter_event',
    rows.map((row) => row.id),
  );
}

export async function eventsOf(tx: Tx, matterId: string): Promise<KeptEvent[]> {
  return tx
    .withTables<InboxTables>()
    .selectFrom('matter_event')
    .select(['id', 'matter_id', 'at', 'actor', 'what', 'detail'])
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute();
}
