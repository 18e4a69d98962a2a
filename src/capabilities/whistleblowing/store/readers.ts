import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AppointmentRow, CaseWrapRow, WbsTables } from './tables.ts';

/** Who opens a case today: wraps without their bytes, with role and account of each key. */
export async function listReaders(
  tx: Tx,
  reportId: string,
  today: PlainDate,
): Promise<
  (Pick<CaseWrapRow, 'fingerprint' | 'until_day' | 'statement' | 'signature'> & {
    role: string | null;
    account_id: string | null;
  })[]
> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case_wrap')
    .leftJoin('wbs_appointment', (join) =>
      join
        .onRef('wbs_appointment.government_id', '=', 'wbs_case_wrap.government_id')
        .onRef('wbs_appointment.fingerprint', '=', 'wbs_case_wrap.fingerprint'),
    )
    .distinctOn('wbs_case_wrap.fingerprint')
    .select([
      'wbs_case_wrap.fingerprint',
      'wbs_case_wrap.until_day',
      'wbs_case_wrap.statement',
      'wbs_case_wrap.signature',
      'wbs_appointment.role',
      'wbs_appointment.account_id',
    ])
    .where('wbs_case_wrap.report_id', '=', reportId)
    .where((by) =>
      by.or([by('wbs_case_wrap.until_day', 'is', null), by('wbs_case_wrap.until_day', '>=', today)]),
    )
    .orderBy('wbs_case_wrap.fingerprint')
    .orderBy('wbs_appointment.from_day', 'desc')
    .execute();
}

/** Keys of an account, held today or from a later day. */
export function listOwnAppointments(
  tx: Tx,
  accountId: string,
  today: PlainDate,
): Promise<Pick<AppointmentRow, 'fingerprint' | 'role' | 'from_day' | 'until_day'>[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_appointment')
    .select(['fingerprint', 'role', 'from_day', 'until_day'])
    .where('account_id', '=', accountId)
    .where(sql<boolean>`coalesce(until_day, 'infinity') > ${today}::date`)
    .orderBy('from_day')
    .orderBy('fingerprint')
    .orderBy('role')
    .execute();
}
