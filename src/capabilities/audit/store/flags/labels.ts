import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagSubject } from '../../rules/flags/found-flag.ts';

export interface SubjectLabel {
  /** number or name to show */
  label: string;
  /** id of the package behind it, if there is one */
  packageId: string | null;
}

export function subjectKey({ kind, id }: FlagSubject): string {
  return `${kind}:${id}`;
}

/** What flags hang on, named: `kind:id` → label. What is gone or has no name has no entry. */
export async function subjectLabels(
  tx: Tx,
  subjects: readonly FlagSubject[],
): Promise<Map<string, SubjectLabel>> {
  if (subjects.length === 0) return new Map();
  const asked = JSON.stringify(subjects.map(({ kind, id }) => ({ kind, id })));
  const { rows } = await sql<{
    kind: FlagSubject['kind'];
    id: string;
    label: string;
    packageId: string | null;
  }>`
    with asked as (select distinct kind, id from json_to_recordset(${asked}::json) as s (kind text, id text))
    select a.kind, a.id, p.number as label, p.id as "packageId" from asked a
      join spj_package p on a.kind = 'package' and p.id::text = a.id
    union all
    select a.kind, a.id, y.number, (select p.id from spj_package p where p.payment_id = y.id and p.state <> 'cancelled'
        order by p.id limit 1) from asked a
      join spending_payment y on a.kind = 'payment' and y.id::text = a.id
    union all
    select a.kind, a.id, concat_ws(' · ', l.number, l.vendor_name), l.package_id from asked a
      join audit_line l on a.kind in ('line', 'lines') and l.id::text = a.id
    union all
    select a.kind, a.id, coalesce(nullif(r.title, ''), r.ocid), null from asked a
      join procurement_process r on a.kind = 'process' and r.ocid = a.id
    union all
    select a.kind, a.id, v.name, null from asked a join vendor v on a.kind = 'vendor' and v.id::text = a.id
    union all
    select a.kind, a.id, o.name, null from asked a join agency o on a.kind = 'agency' and o.id::text = a.id
    union all
    select a.kind, a.id, n.name, null from asked a join person n on a.kind = 'person' and n.id::text = a.id`.execute(
    tx,
  );
  return new Map(
    rows.map(({ kind, id, label, packageId }) => [subjectKey({ kind, id }), { label, packageId }]),
  );
}
