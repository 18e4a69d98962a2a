import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import { accountIn, inYear, type LineScope } from './scope.ts';

// Counts by agency of all lines of the year: whoever asks for some agencies compares them with all.

/** The year whole, whoever's lines are asked for. */
function yearOf(scope: LineScope) {
  return inYear({ ...scope, agencyIds: null }, 'l');
}

/** Hash of the lines that a count stands on: ids and amounts, in the order of their ids. */
const rowsHash = sql<string>`encode(sha256(convert_to(string_agg(l.id::text || ' ' || l.amount::text, ',' order by l.id), 'UTF8')), 'hex')`;

export interface BandCount {
  agencyId: string | null;
  lines: number;
  /** for each limit: lines below, above, and the sum of those below */
  bands: { below: number; above: number; sumBelow: number }[];
}

export async function countBands(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
): Promise<BandCount[]> {
  const bands = sql.join(
    thresholds.huggingLimits.map((limit) => {
      const from = Math.round(limit * (1 - thresholds.huggingBand));
      const to = Math.round(limit * (1 + thresholds.huggingBand));
      return sql`json_build_object(
        'below', count(*) filter (where l.amount >= ${from}::bigint and l.amount < ${limit}::bigint),
        'above', count(*) filter (where l.amount >= ${limit}::bigint and l.amount < ${to}::bigint),
        'sumBelow', coalesce(sum(l.amount) filter (where l.amount >= ${from}::bigint and l.amount < ${limit}::bigint), 0))`;
    }),
  );
  const { rows } = await sql<BandCount>`
    select l.agency_id as "agencyId", count(*)::int as lines, json_build_array(${bands}) as bands
    from audit_line l where ${yearOf(scope)} group by l.agency_id`.execute(tx);
  return rows;
}

/** Hash of the lines of one agency just below the limits. */
export async function hashBelow(
  tx: Tx,
  scope: LineScope,
  agencyId: string | null,
  thresholds: PopulationThresholds,
): Promise<string> {
  const below = sql.join(
    thresholds.huggingLimits.map(
      (limit) =>
        sql`(l.amount >= ${Math.round(limit * (1 - thresholds.huggingBand))}::bigint and l.amount < ${limit}::bigint)`,
    ),
    sql` or `,
  );
  const { rows } = await sql<{ hash: string | null }>`
    select ${rowsHash} as hash from audit_line l
    where ${yearOf(scope)} and l.agency_id is not distinct from ${agencyId}::uuid and (${below})`.execute(tx);
  return rows[0]?.hash ?? '';
}

export interface DigitCount {
  /** agency or vendor */
  subject: string | null;
  digits: number;
  times: number;
}

const THREE = sql`rpad(left(l.amount::text, 3), 3, '0')::int`;

/** First three digits of amounts of at least ten, by agency. */
export async function countDigits(
  tx: Tx,
  scope: LineScope,
  excluded: readonly string[],
): Promise<DigitCount[]> {
  const { rows } = await sql<DigitCount>`
    select l.agency_id as subject, ${THREE} as digits, count(*)::int as times from audit_line l
    where ${inYear(scope, 'l')} and l.amount >= 10 and not ${accountIn('l', excluded)}
    group by l.agency_id, 2`.execute(tx);
  return rows;
}

/** The same by vendor, of those that have so many amounts at least. */
export async function countVendorDigits(
  tx: Tx,
  scope: LineScope,
  excluded: readonly string[],
  fewest: number,
): Promise<DigitCount[]> {
  const lines = sql`${inYear(scope, 'l')} and l.amount >= 10 and l.vendor_key is not null and not ${accountIn('l', excluded)}`;
  const { rows } = await sql<DigitCount>`
    with often as (select l.vendor_key from audit_line l where ${lines} group by 1 having count(*) >= ${fewest}::int)
    select l.vendor_key as subject, ${THREE} as digits, count(*)::int as times
    from audit_line l join often using (vendor_key) where ${lines} group by l.vendor_key, 2`.execute(tx);
  return rows;
}

/** Hash of the amounts that the digits of one vendor were counted from. */
export async function hashVendorDigits(
  tx: Tx,
  scope: LineScope,
  vendor: string,
  excluded: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ hash: string | null }>`
    select ${rowsHash} as hash from audit_line l
    where ${inYear(scope, 'l')} and l.amount >= 10 and l.vendor_key = ${vendor} and not ${accountIn('l', excluded)}`.execute(
    tx,
  );
  return rows[0]?.hash ?? '';
}

/** The same of every agency, in one statement: forty of them would read all lines forty times. */
export async function hashAgencyDigits(
  tx: Tx,
  scope: LineScope,
  excluded: readonly string[],
): Promise<Map<string | null, string>> {
  const { rows } = await sql<{ agencyId: string | null; hash: string }>`
    select l.agency_id as "agencyId", ${rowsHash} as hash from audit_line l
    where ${inYear(scope, 'l')} and l.amount >= 10 and not ${accountIn('l', excluded)} group by l.agency_id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.agencyId, row.hash]));
}

/** Lines of an agency on one day, at night, and of round amounts; a day that is not known counts for nothing. */
export interface AgencyDay {
  agencyId: string | null;
  day: PlainDate | null;
  lines: number;
  sum: number;
}

export async function countDays(tx: Tx, scope: LineScope): Promise<AgencyDay[]> {
  const { rows } = await sql<AgencyDay>`
    select l.agency_id as "agencyId", l.day, count(*)::int as lines, sum(l.amount)::bigint as sum
    from audit_line l where ${yearOf(scope)} group by l.agency_id, l.day`.execute(tx);
  return rows;
}

export interface AgencyPart {
  agencyId: string | null;
  hits: number;
  lines: number;
}

export async function countRound(
  tx: Tx,
  scope: LineScope,
  thresholds: PopulationThresholds,
): Promise<AgencyPart[]> {
  const { rows } = await sql<AgencyPart>`
    select l.agency_id as "agencyId", count(*)::int as lines,
      (count(*) filter (where l.amount % ${thresholds.roundAmount}::bigint = 0))::int as hits
    from audit_line l
    where ${yearOf(scope)} and l.amount >= ${thresholds.roundFrom}::bigint and not ${accountIn('l', thresholds.roundExcluded)}
    group by l.agency_id`.execute(tx);
  return rows;
}

/** @param zone of the government, e.g. Asia/Makassar */
export async function countNight(
  tx: Tx,
  scope: LineScope,
  zone: string,
  thresholds: PopulationThresholds,
): Promise<AgencyPart[]> {
  const hour = sql`extract(hour from l.entered_at at time zone ${zone})`;
  const { rows } = await sql<AgencyPart>`
    select l.agency_id as "agencyId", count(*)::int as lines,
      (count(*) filter (where ${hour} >= ${thresholds.nightFrom}::int or ${hour} < ${thresholds.nightTo}::int))::int as hits
    from audit_line l where ${yearOf(scope)} and l.entered_at is not null group by l.agency_id`.execute(tx);
  return rows;
}

/** Hash of all lines of an agency in the year. */
export async function hashAgency(tx: Tx, scope: LineScope, agencyId: string | null): Promise<string> {
  const { rows } = await sql<{ hash: string | null }>`
    select ${rowsHash} as hash from audit_line l
    where ${yearOf(scope)} and l.agency_id is not distinct from ${agencyId}::uuid`.execute(tx);
  return rows[0]?.hash ?? '';
}

export interface Unfinished {
  agencyId: string | null;
  known: number;
  lines: number;
  sum: number;
}

/** Lines paid in the last days of the year whose work was not handed over whole, by agency. */
export async function countUnfinished(tx: Tx, scope: LineScope, days: number): Promise<Unfinished[]> {
  const { rows } = await sql<Unfinished>`
    select l.agency_id as "agencyId", count(l.progress)::int as known,
      (count(*) filter (where l.progress < 1))::int as lines,
      coalesce(sum(l.amount) filter (where l.progress < 1), 0)::bigint as sum
    from audit_line l
    where ${yearOf(scope)} and l.day > make_date(${scope.year}::int, 12, 31) - ${days}::int group by l.agency_id`.execute(
    tx,
  );
  return rows;
}

/** How many lines there are, and of how many each datum that a rule needs is known. */
export interface Known {
  lines: number;
  agencies: number;
  agency: number;
  vendor: number;
  invoice: number;
  day: number;
  number: number;
  spm: number;
  price: number;
  entered: number;
  account: number;
  person: number;
  accountKey: number;
}

export async function countKnown(tx: Tx, scope: LineScope): Promise<Known> {
  const { rows } = await sql<Known>`
    select count(*)::int as lines, count(distinct l.agency_id)::int as agencies, count(l.agency_id)::int as agency,
      count(l.vendor_key)::int as vendor, count(l.invoice_norm)::int as invoice, count(l.day)::int as day,
      count(l.number)::int as number, count(l.spm_number)::int as spm,
      (count(*) filter (where l.price is not null and (l.description_norm is not null or l.standard_code is not null)))::int as price,
      count(l.entered_at)::int as entered, count(l.account_code)::int as account, count(l.person_id)::int as person,
      (count(*) filter (where l.account_key is not null or l.account_holder is not null))::int as "accountKey"
    from audit_line l where ${inYear(scope, 'l')}`.execute(tx);
  return rows[0]!;
}

/** Amounts that are too small for a test of digits. */
export async function countBelowTen(tx: Tx, scope: LineScope): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from audit_line l where ${inYear(scope, 'l')} and l.amount < 10`.execute(
    tx,
  );
  return rows[0]?.lines ?? 0;
}
