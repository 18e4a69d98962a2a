import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { WbsTables } from './tables.ts';

/** Sealed narratives of several cases, each with the wrap by which one of `fingerprints` opens it today; of the others nothing. */
export async function sealedNarratives(
  tx: Tx,
  ids: readonly string[],
  fingerprints: readonly string[],
  today: PlainDate,
): Promise<{ id: string; fingerprint: string; wrap: Buffer; narrative: Buffer }[]> {
  if (ids.length === 0 || fingerprints.length === 0) return [];
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case_wrap')
    .innerJoin('wbs_report', (join) =>
      join
        .onRef('wbs_report.government_id', '=', 'wbs_case_wrap.government_id')
        .onRef('wbs_report.id', '=', 'wbs_case_wrap.report_id'),
    )
    .select([
      'wbs_report.id as id',
      'wbs_case_wrap.fingerprint as fingerprint',
      'wbs_case_wrap.file as wrap',
      'wbs_report.narrative as narrative',
    ])
    .where('wbs_case_wrap.report_id', 'in', ids)
    .where('wbs_case_wrap.fingerprint', 'in', fingerprints)
    .where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', today)]))
    .execute();
}
