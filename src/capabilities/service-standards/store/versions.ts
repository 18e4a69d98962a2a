import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { nameKey, type Standard } from '../rules/standard.ts';
import type { ServiceTables } from './tables.ts';

/** A service with nothing of its wording. */
export interface ServiceRow {
  id: string;
  agencyId: string;
  nameKey: string;
  lastDay: PlainDate | null;
}

/** One wording of a service. */
export interface Version extends Standard {
  id: string;
  serviceId: string;
  validFrom: PlainDate;
}

/** The service, kept from change until the transaction ends: two who change it wait for each other. */
export async function lockService(tx: Tx, id: string): Promise<ServiceRow | undefined> {
  return tx
    .withTables<ServiceTables>()
    .selectFrom('public_service')
    .select(['id', 'agency_id as agencyId', 'name_key as nameKey', 'last_day as lastDay'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Services of these agencies, for an import. */
export async function servicesOf(tx: Tx, agencyIds: readonly string[]): Promise<ServiceRow[]> {
  return tx
    .withTables<ServiceTables>()
    .selectFrom('public_service')
    .select(['id', 'agency_id as agencyId', 'name_key as nameKey', 'last_day as lastDay'])
    .where(sql<boolean>`agency_id = any(${[...agencyIds]}::uuid[])`)
    .execute();
}

/** Every wording of these services, oldest first. */
export async function versionsOf(tx: Tx, serviceIds: readonly string[]): Promise<Version[]> {
  if (serviceIds.length === 0) return [];
  return tx
    .withTables<ServiceTables>()
    .selectFrom('service_standard')
    .select([
      'id',
      'service_id as serviceId',
      'valid_from as validFrom',
      'name',
      'requirements',
      'steps',
      'time',
      'time_amount as timeAmount',
      'time_unit as timeUnit',
      'fee_kind as feeKind',
      'fee',
      'fee_basis as feeBasis',
      'product',
      'basis',
      'channel',
    ])
    .where(sql<boolean>`service_id = any(${[...serviceIds]}::uuid[])`)
    .orderBy('valid_from')
    .execute();
}

export async function insertServices(
  tx: Tx,
  governmentId: string,
  rows: readonly { id: string; agencyId: string; name: string }[],
): Promise<void> {
  await insertMany(
    tx,
    'public_service',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      agency_id: row.agencyId,
      name_key: nameKey(row.name),
      last_day: null,
    })),
  );
}

export async function insertVersions(
  tx: Tx,
  governmentId: string,
  versions: readonly Version[],
): Promise<void> {
  await insertMany(
    tx,
    'service_standard',
    versions.map((each) => columnsOf(governmentId, each)),
  );
}

/** Mends wordings in place: what was wrong from the first day. */
export async function updateVersions(
  tx: Tx,
  governmentId: string,
  versions: readonly Version[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map((each) => columnsOf(governmentId, each));
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'government_id' && name !== 'id');
  const settings = sql.join(columns.map((name) => sql`${sql.id(name)} = given.${sql.id(name)}`));
  await sql`update service_standard as present set ${settings}
    from json_populate_recordset(null::service_standard, ${JSON.stringify(rows)}::json) as given
    where present.government_id = given.government_id and present.id = given.id`.execute(tx);
}

/** Puts the newest name of each service where it is looked for. */
export async function updateNames(tx: Tx, rows: readonly { id: string; name: string }[]): Promise<void> {
  if (rows.length === 0) return;
  const given = JSON.stringify(rows.map((row) => ({ id: row.id, key: nameKey(row.name) })));
  await sql`update public_service as present set name_key = given.key
    from json_to_recordset(${given}::json) as given (id uuid, key text)
    where present.id = given.id and present.name_key <> given.key`.execute(tx);
}

export async function setLastDay(tx: Tx, id: string, lastDay: PlainDate | null): Promise<void> {
  await tx
    .withTables<ServiceTables>()
    .updateTable('public_service')
    .set({ last_day: lastDay })
    .where('id', '=', id)
    .execute();
}

function columnsOf(governmentId: string, each: Version) {
  return {
    government_id: governmentId,
    id: each.id,
    service_id: each.serviceId,
    valid_from: each.validFrom,
    name: each.name,
    requirements: each.requirements,
    steps: each.steps,
    time: each.time,
    time_amount: each.timeAmount,
    time_unit: each.timeUnit,
    fee_kind: each.feeKind,
    fee: each.fee,
    fee_basis: each.feeBasis,
    product: each.product,
    basis: each.basis,
    channel: each.channel,
  };
}
