import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { AgencyKind } from '../rules/kinds.ts';
import { updateMany } from './update-many.ts';
import type { DirectoryTables } from './tables.ts';

/** An agency as other capabilities see it. */
export interface AgencyRef {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  parentId: string | null;
}

/** An agency as it is kept. */
export interface Agency extends AgencyRef {
  validFrom: PlainDate;
  /** last day on which it exists */
  validTo: PlainDate | null;
  successorId: string | null;
}

const REF = ['id', 'code', 'name', 'kind', 'parent_id as parentId'] as const;
const WHOLE = [
  ...REF,
  'valid_from as validFrom',
  'valid_to as validTo',
  'successor_id as successorId',
] as const;

function agencies(tx: Tx) {
  return tx.withTables<DirectoryTables>().selectFrom('agency');
}

/** @returns id → agency; an id that is absent or foreign has no entry */
export async function getAgencies(tx: Tx, ids: readonly string[]): Promise<Map<string, AgencyRef>> {
  if (ids.length === 0) return new Map();
  const rows = await agencies(tx)
    .select(REF)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns code → agency; codes are unique in a government, closed agencies keep theirs */
export async function findAgenciesByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, AgencyRef>> {
  if (codes.length === 0) return new Map();
  const rows = await agencies(tx)
    .select(REF)
    .where(sql<boolean>`code = any(${[...codes]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

/** Every agency of the government, closed ones too, ordered by code. A city has some hundreds. */
export async function listAgencies(tx: Tx): Promise<Agency[]> {
  return agencies(tx).select(WHOLE).orderBy('code').execute();
}

export async function findAgency(tx: Tx, id: string): Promise<Agency | undefined> {
  return agencies(tx).select(WHOLE).where('id', '=', id).executeTakeFirst();
}

/** The agencies themselves and everything below them. */
export async function agencySubtree(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select id from agency where id = any(${[...ids]}::uuid[])
      union
      select a.id from agency a join below b on a.parent_id = b.id)
    select id from below`.execute(tx);
  return rows.map((row) => row.id);
}

/**
 * Agency → itself and every agency whose duties came to it, directly or over several reorganisations.
 * @returns an id that is absent has no entry
 */
export async function agencyLineage(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const lineage = new Map<string, string[]>();
  if (ids.length === 0) return lineage;
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive line (root, id) as (
      select id, id from agency where id = any(${[...ids]}::uuid[])
      union
      select l.root, a.id from agency a join line l on a.successor_id = l.id)
    select root, id from line order by root, id = root desc, id`.execute(tx);
  for (const { root, id } of rows) {
    const known = lineage.get(root);
    if (known) known.push(id);
    else lineage.set(root, [id]);
  }
  return lineage;
}

/** Enters agencies without asking who: for imports, the demo and the command line. Parents and successors must be among them or there already. */
export async function insertAgencies(tx: Tx, governmentId: string, rows: readonly Agency[]): Promise<void> {
  await insertMany(
    tx,
    'agency',
    parentsFirst(rows).map((row) => columnsOf(governmentId, row)),
  );
}

/** Saves agencies as they are to be, without asking who: for imports. */
export async function updateAgencies(tx: Tx, governmentId: string, rows: readonly Agency[]): Promise<void> {
  await updateMany(
    tx,
    'agency',
    rows.map((row) => columnsOf(governmentId, row)),
  );
}

function columnsOf(governmentId: string, row: Agency) {
  return {
    government_id: governmentId,
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parent_id: row.parentId,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    successor_id: row.successorId,
  };
}

/** Parents and successors before whoever names them: foreign keys are checked a statement, and a long list takes several. */
function parentsFirst(rows: readonly Agency[]): Agency[] {
  const waiting = new Map(rows.map((row) => [row.id, row]));
  const ordered: Agency[] = [];
  const place = (row: Agency) => {
    if (!waiting.delete(row.id)) return;
    for (const id of [row.parentId, row.successorId]) {
      const needed = id === null ? undefined : waiting.get(id);
      if (needed) place(needed);
    }
    ordered.push(row);
  };
  for (const row of rows) place(row);
  return ordered;
}

/** Every agency, kept from change until the transaction ends: the tree stays free of circles when two change it at once. */
export async function lockAgencies(tx: Tx): Promise<Agency[]> {
  return agencies(tx).select(WHOLE).orderBy('id').forUpdate().execute();
}

export async function updateAgency(tx: Tx, id: string, change: Partial<Omit<Agency, 'id'>>): Promise<void> {
  const columns = {
    code: change.code,
    name: change.name,
    kind: change.kind,
    parent_id: change.parentId,
    valid_from: change.validFrom,
    valid_to: change.validTo,
    successor_id: change.successorId,
  };
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  await tx.withTables<DirectoryTables>().updateTable('agency').set(given).where('id', '=', id).execute();
}

/** People who hold a position there on `today`. */
export async function countPeopleIn(tx: Tx, agencyId: string, today: PlainDate): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct person_id) as people from position
    where agency_id = ${agencyId}::uuid and valid_from <= ${today}::date and coalesce(valid_to, 'infinity') >= ${today}::date`.execute(
    tx,
  );
  return rows[0]!.people;
}
