import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** What is known of a vendor beside its name: numbers only as keyed hashes, compared here and never told. */
export interface KnownVendor {
  nib: string | null;
  foundedOn: PlainDate | null;
  holder: string | null;
  accountChangedOn: PlainDate | null;
  isCooperative: boolean;
  blacklist: { number: string; from: PlainDate; to: PlainDate }[];
  shared: { what: 'address' | 'phone' | 'account'; vendors: number }[];
  otherPayees: number | null;
}

interface Row {
  nib: string | null;
  founded_on: PlainDate | null;
  account_key: string | null;
  account_holder: string | null;
  account_changed_on: PlainDate | null;
  phone_key: string | null;
  address_key: string | null;
  cooperative: boolean;
  blacklisted_from: PlainDate | null;
  blacklisted_to: PlainDate | null;
  accounts: number;
  phones: number;
  addresses: number;
}

/** Undefined: nobody told anything of this vendor. */
export async function findVendorFacts(tx: Tx, vendorKey: string): Promise<KnownVendor | undefined> {
  const { rows } = await sql<Row>`
    select v.nib, v.founded_on, v.account_key, v.account_holder, v.account_changed_on, v.phone_key, v.address_key, v.cooperative,
      v.blacklisted_from, v.blacklisted_to,
      (select count(*)::int from audit_vendor_facts o where o.account_key = v.account_key and o.vendor_key <> v.vendor_key) as accounts,
      (select count(*)::int from audit_vendor_facts o where o.phone_key = v.phone_key and o.vendor_key <> v.vendor_key) as phones,
      (select count(*)::int from audit_vendor_facts o where o.address_key = v.address_key and o.vendor_key <> v.vendor_key) as addresses
    from audit_vendor_facts v where v.vendor_key = ${vendorKey}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const shared = [
    { what: 'account' as const, vendors: row.accounts },
    { what: 'phone' as const, vendors: row.phones },
    { what: 'address' as const, vendors: row.addresses },
  ];
  const from = row.blacklisted_from;
  return {
    nib: row.nib,
    foundedOn: row.founded_on,
    holder: row.account_holder,
    accountChangedOn: row.account_changed_on,
    isCooperative: row.cooperative,
    blacklist: from === null ? [] : [{ number: '', from, to: row.blacklisted_to ?? from }],
    shared: shared.filter((each) => each.vendors > 0),
    otherPayees: row.account_key === null ? null : row.accounts,
  };
}

/** For how many packages each person is paid work of a month. @param month `2026-03` */
export async function teamsInMonth(
  tx: Tx,
  personIds: readonly string[],
  month: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; teams: number }>`
    select x.person_id as id, count(distinct x.package_id)::int as teams from spj_person x
    join spj_package p on p.government_id = x.government_id and p.id = x.package_id
    where x.person_id = any(${[...personIds]}::uuid[]) and x.role = 'payee' and p.kind = 'honorarium' and p.state <> 'cancelled'
      and x.work_from >= ${`${month}-01`}::date and x.work_from < ${`${month}-01`}::date + interval '1 month'
    group by 1`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.teams]));
}

/** Last days of service of these people; who serves still has no entry. */
export async function lastDays(tx: Tx, personIds: readonly string[]): Promise<Map<string, PlainDate>> {
  const { rows } = await sql<{ id: string; day: PlainDate }>`
    select id, ended_on as day from person where id = any(${[...personIds]}::uuid[]) and ended_on is not null`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row.day]));
}
