import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';

/** One responsible of one recommendation, as a ledger file names it. */
export interface PartName {
  findingNumber: string;
  recommendationNumber: string;
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  share: Rupiah;
}

export function partKey(part: PartName): string {
  const who = part.person_id ?? part.agency_id ?? part.vendor_id ?? '';
  return JSON.stringify([part.findingNumber, part.recommendationNumber, who, part.share]);
}

/** `source/number` → parts of that report, for reports that are there. */
export async function findKnownParts(
  tx: Tx,
  reports: readonly { source: string; reportNumber: string }[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<PartName & { source: string; number: string }>`
    select t.source, t.number, f.number as "findingNumber", r.number as "recommendationNumber",
      p.person_id, p.agency_id, p.vendor_id, p.share
    from json_to_recordset(${JSON.stringify(reports)}::json) as asked (source text, "reportNumber" text)
    join report t on t.source = asked.source and t.number = asked."reportNumber"
    left join finding f on f.report_id = t.id
    left join recommendation r on r.finding_id = f.id
    left join responsible p on p.recommendation_id = r.id`.execute(tx);
  const known = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = `${row.source}/${row.number}`;
    known.set(key, (known.get(key) ?? new Set()).add(partKey(row)));
  }
  return known;
}
