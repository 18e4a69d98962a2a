import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Service } from '../rules/standard.ts';

/** The government's own day, for those who ask without one: a public page, a form. */
const TODAY = sql`(select (now() at time zone g.zone)::date from government g where g.id = s.government_id)`;

const COLUMNS = sql`
  s.id, s.agency_id as "agencyId", s.last_day as "lastDay", v.valid_from as "validFrom", v.name, v.requirements, v.steps,
  v.time, v.time_amount as "timeAmount", v.time_unit as "timeUnit", v.fee_kind as "feeKind", v.fee, v.fee_basis as "feeBasis",
  v.product, v.basis, v.channel`;

/** Each service with the wording that holds on the day; before its first day, with the first one. */
function servicesOn(on: PlainDate | undefined): RawBuilder<unknown> {
  const day = on === undefined ? TODAY : sql`${on}::date`;
  return sql`
    public_service s cross join lateral (
      select * from service_standard w
      where w.government_id = s.government_id and w.service_id = s.id
      order by w.valid_from <= ${day} desc,
        case when w.valid_from <= ${day} then w.valid_from end desc, w.valid_from
      limit 1) v`;
}

/** Offered on the day: begun, and not ended. */
function offeredOn(on: PlainDate | undefined): RawBuilder<boolean> {
  const day = on === undefined ? TODAY : sql`${on}::date`;
  return sql`v.valid_from <= ${day} and coalesce(s.last_day, 'infinity') >= ${day}`;
}

/**
 * Services by id, ended ones too: what a complaint names stays readable.
 * @param on the day whose wording is wanted; the government's today when not said
 * @returns id → service; an id that is absent or foreign has no entry
 */
export async function getServices(
  tx: Tx,
  ids: readonly string[],
  on?: PlainDate,
): Promise<Map<string, Service>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Service>`
    select ${COLUMNS} from ${servicesOn(on)} where s.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Services that the agency itself offers on the day, by name. Those of agencies below it are theirs. */
export async function listServices(tx: Tx, agencyId: string, on?: PlainDate): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${COLUMNS} from ${servicesOn(on)}
    where s.agency_id = ${agencyId}::uuid and ${offeredOn(on)} order by lower(v.name), s.id`.execute(tx);
  return rows;
}

export interface ServiceSearch {
  /** words, each of which stands in the name, the product or a requirement; empty: all */
  text: string;
  /** these agencies only; undefined: all */
  agencyIds?: readonly string[];
  feeKind?: Service['feeKind'];
  /** the ended and the coming ones too */
  all?: boolean;
  on?: PlainDate;
  offset?: number;
  limit: number;
}

/** Services that fit, by name: the one door of the public, and the list of the offices. */
export async function searchServices(
  tx: Tx,
  search: ServiceSearch,
): Promise<{ rows: Service[]; total: number }> {
  const where = sql.join(conditions(search), sql` and `);
  const from = servicesOn(search.on);
  const { rows } = await sql<Service>`
    select ${COLUMNS} from ${from} where ${where}
    order by lower(v.name), s.id offset ${search.offset ?? 0} limit ${search.limit}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total from ${from} where ${where}`.execute(
    tx,
  );
  return { rows, total: counted.rows[0]!.total };
}

function conditions(search: ServiceSearch): RawBuilder<unknown>[] {
  const words = search.text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return [
    search.all === true ? sql`true` : offeredOn(search.on),
    ...(search.agencyIds === undefined ? [] : [sql`s.agency_id = any(${[...search.agencyIds]}::uuid[])`]),
    ...(search.feeKind === undefined ? [] : [sql`v.fee_kind = ${search.feeKind}`]),
    ...words.map(
      (word) =>
        sql`(v.name || ' ' || v.product || ' ' || v.requirements::text) ilike ${`%${literally(word)}%`}`,
    ),
  ];
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
