import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { LineFact } from '../../rules/population/population-rule.ts';
import type { EmployeeFacts, PayeeFacts, ShellFacts } from '../../rules/population/vendors.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import type { VendorClusters } from './look-splits.ts';
import { inPart, inYear, lineJson, type LineScope } from './scope.ts';

/** Vendors that share tax number, account, telephone or owner are one: each vendor's key → the least key of its group. */
export async function vendorClusters(tx: Tx): Promise<VendorClusters> {
  const { rows } = await sql<{ key: string; marks: string[] }>`
    select vendor_key as key, array_remove(array[tax_key, account_key, phone_key] || owner_keys, null) as marks
    from audit_vendor_facts`.execute(tx);
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const byMark = new Map<string, string>();
  for (const { key, marks } of rows) {
    for (const mark of marks) {
      const other = byMark.get(mark);
      if (other === undefined) byMark.set(mark, key);
      else {
        const [one, two] = [find(key), find(other)];
        if (one < two) parent.set(two, one);
        else if (two < one) parent.set(one, two);
      }
    }
  }
  return new Map(
    rows.map(({ key }) => [key, find(key)] as const).filter(([key, cluster]) => key !== cluster),
  );
}

export async function countCrossData(tx: Tx): Promise<{ vendorFacts: boolean; personKeys: boolean }> {
  const { rows } = await sql<{ vendorFacts: boolean; personKeys: boolean }>`
    select exists (select from audit_vendor_facts) as "vendorFacts", exists (select from audit_person_key) as "personKeys"`.execute(
    tx,
  );
  return rows[0]!;
}

/** What vendors were paid in the year, by agency. */
const PAID = (scope: LineScope) => sql`
  paid as (
    select l.vendor_key, sum(l.amount)::bigint as sum, min(l.day) as first, max(l.day) as last
    from audit_line l where ${inYear(scope, 'l')} and l.vendor_key is not null group by 1)`;

/** Vendors paid in the year that share a keyed hash with an employee. */
export async function lookEmployees(tx: Tx, scope: LineScope): Promise<EmployeeFacts[]> {
  const { rows } = await sql<EmployeeFacts>`
    with ${PAID(scope)},
    mark as (
      select f.vendor_key, m.kind, m.key, m.last4 from audit_vendor_facts f cross join lateral (
        values ('account', f.account_key, f.account_last4), ('phone', f.phone_key, f.phone_last4),
          ('email', f.email_key, null), ('address', f.address_key, null)) as m (kind, key, last4)
      where m.key is not null
      union all
      select f.vendor_key, 'nik', owner, null from audit_vendor_facts f cross join unnest(f.owner_keys) as owner)
    select f.vendor_key as vendor, f.name as "vendorName", k.person_id as "personId", f.cooperative, paid.sum as paid,
      json_agg(json_build_object('kind', mark.kind, 'last4', mark.last4, 'ofFamily', k.kind = 'family') order by mark.kind)
        as shared
    from audit_person_key k join mark on mark.key = k.key join audit_vendor_facts f on f.vendor_key = mark.vendor_key
    join paid on paid.vendor_key = f.vendor_key
    group by f.vendor_key, f.name, k.person_id, f.cooperative, paid.sum order by 1, 3`.execute(tx);
  return rows;
}

/** Others of a group that share a mark, of which a flag names so many. */
const TWINS_NAMED = 20;

/** Vendors paid in the year of whom something is known beside the name. */
export async function lookShells(tx: Tx, scope: LineScope, agencies: number): Promise<ShellFacts[]> {
  const asked = scope.agencyIds === null ? sql`true` : sql`agency_id = any(${[...scope.agencyIds]}::uuid[])`;
  const { rows } = await sql<ShellFacts>`
    with by_agency as materialized (
      select l.vendor_key, l.agency_id, sum(l.amount) as sum, max(l.day) as last from audit_line l
      where l.year = ${scope.year}::int and l.vendor_key is not null group by 1, 2),
    whole as (
      select vendor_key, sum(sum)::bigint as sum, max(sum)::bigint as most, max(last) filter (where ${asked}) as last
      from by_agency group by 1 having bool_or(${asked})),
    first as (select l.vendor_key, min(l.day) as day from audit_line l where l.vendor_key is not null group by 1),
    mark as (
      select f.vendor_key, f.name, m.kind, m.key from audit_vendor_facts f cross join lateral (
        values ('account', f.account_key), ('phone', f.phone_key), ('address', f.address_key)) as m (kind, key)
      where m.key is not null),
    shared as (
      select kind, key, (array_agg(json_build_object('vendor', vendor_key, 'vendorName', name, 'kind', kind)
        order by vendor_key))[1:${sql.raw(String(TWINS_NAMED + 1))}] as vendors
      from mark group by kind, key having count(*) > 1),
    twin as (
      select mark.vendor_key, json_agg(other order by other ->> 'vendor') as twins
      from mark join shared using (kind, key) cross join unnest(shared.vendors) as other
      where other ->> 'vendor' <> mark.vendor_key group by 1)
    select f.vendor_key as vendor, f.name as "vendorName", f.nib, f.tax_valid as "taxValid", f.founded_on as "foundedOn",
      first.day as "firstPaidOn", whole.last as "lastPaidOn", whole.sum as paid, whole.most as "paidByOne", ${agencies}::int as agencies,
      f.blacklisted_from as "blacklistedFrom", f.blacklisted_to as "blacklistedTo", coalesce(twin.twins, '[]') as twins
    from audit_vendor_facts f join whole using (vendor_key) join first using (vendor_key) left join twin using (vendor_key)
    order by 1`.execute(tx);
  return rows;
}

/** Payments whose account is not plainly the vendor's. Names are likened once each, not once a line: a vendor has many lines and few holders. */
export async function lookPayees(
  tx: Tx,
  scope: LineScope,
  { accountDays, holderLikeness }: Pick<PopulationThresholds, 'accountDays' | 'holderLikeness'>,
): Promise<PayeeFacts[]> {
  const bare = (name: string) =>
    sql`btrim(regexp_replace(regexp_replace(lower(${sql.ref(name)}), '[^0-9a-z]+', ' ', 'g'), '(^| )(pt|cv|ud|pd|fa|koperasi|toko)( |$)', ' ', 'g'))`;
  const { rows } = await sql<PayeeFacts>`
    with named as (
      select l.account_key, l.vendor_key, max(l.vendor_name) as name from audit_line l
      where l.account_key is not null and l.vendor_key is not null group by 1, 2),
    shared as materialized (
      select account_key, json_agg(json_build_object('key', vendor_key, 'name', name) order by name) as vendors
      from named group by 1 having count(*) > 1),
    looked as not materialized (
      select l.id, l.vendor_key, l.vendor_name, l.account_key, l.day, f.account_changed_on, coalesce(l.account_holder, f.account_holder) as holder
      from audit_line l left join audit_vendor_facts f on f.vendor_key = l.vendor_key
      where ${inYear(scope, 'l')} and ${inPart(scope, 'l', 'vendor_key')} and l.vendor_key is not null and l.amount > 0),
    other_name as materialized (
      select holder, vendor_name, similarity(${bare('holder')}, ${bare('vendor_name')}) as likeness
      from (select distinct holder, vendor_name from looked where holder is not null and vendor_name is not null) as pair
      where holder <> vendor_name),
    odd as materialized (
      select looked.id, looked.vendor_key, holder, account_changed_on, other_name.likeness, shared.vendors,
        case when holder = vendor_name then 1 end as same
      from looked left join other_name using (holder, vendor_name) left join shared on shared.account_key = looked.account_key
      where other_name.likeness < ${holderLikeness}::double precision or shared.vendors is not null
        or looked.day - account_changed_on between 0 and ${accountDays}::int)
    select ${lineJson('l')} as line, odd.holder, coalesce(odd.likeness, odd.same) as likeness, odd.account_changed_on as "accountChangedOn",
      (select coalesce(json_agg(v ->> 'name' order by v ->> 'name'), '[]') from json_array_elements(odd.vendors) as v
        where v ->> 'key' <> odd.vendor_key) as others
    from odd join audit_line l on l.id = odd.id
    order by l.id`.execute(tx);
  return rows;
}

/** Lines that paid these persons after a day, or for the same day by several agencies. */
export async function lookPaidPeople(
  tx: Tx,
  scope: LineScope,
): Promise<{ line: LineFact; personId: string; workedOn: PlainDate | null }[]> {
  const { rows } = await sql<{ line: LineFact; personId: string; workedOn: PlainDate | null }>`
    select ${lineJson('l')} as line, l.person_id as "personId", l.handed_over_day as "workedOn" from audit_line l
    where ${inYear(scope, 'l')} and ${inPart(scope, 'l', 'person_id')} and l.person_id is not null and l.amount > 0
    order by l.id`.execute(tx);
  return rows;
}
