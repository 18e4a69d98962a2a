import { holds, type Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { findCases, ledger, lockFindings } from '../store/cases.ts';
import { recalculate } from './clock.ts';
import { dayAhead } from './draft-report.ts';
import { openReport } from './gate.ts';
import { auditeesOf, findingLink, tell } from './notices.ts';
import { settle } from './save.ts';

/**
 * Registers the day on which a final report was received: the 60 days run from it (Peraturan BPK 2/2017 Pasal 3). Refused: a day
 * before the report's own or ahead; a second time, unless the Inspektur corrects it.
 */
export async function receiveReport(
  tx: Tx,
  act: Act,
  id: string,
  receivedOn: PlainDate,
): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, id, 'receive');
  if (isRefusal(report)) return report;
  if (receivedOn > act.today) return dayAhead('receivedOn');
  if (report.dated_on !== null && receivedOn < report.dated_on)
    return badField(
      'receivedOn',
      'Tanggal terima mendahului tanggal LHP. Periksa keduanya.',
      'The day of receipt lies before the report’s own. Check both.',
    );
  if (report.received_on === receivedOn) return { id };
  if (report.received_on !== null && !holds(act.actor, ['inspektur']))
    return conflict(
      'received-already',
      'Tanggal terima sudah dicatat. Hanya Inspektur yang dapat membetulkannya.',
      'The day of receipt has been entered. Only the Inspektur may correct it.',
    );
  const findingIds = await lockFindings(tx, id);
  await ledger(tx).updateTable('report').set({ received_on: receivedOn }).where('id', '=', id).execute();
  await recordRow(tx, act, 'report.receive', 'report', id);
  await settle(tx, act, 'report.receive', await recalculate(tx, { reportId: id }));
  for (const each of await findCases(tx, findingIds)) {
    if (each.finding.due_on === null) continue;
    const to = await auditeesOf(tx, act, each);
    const due = { day: each.finding.due_on };
    await tell(tx, act, to, 'received', `${id}:${receivedOn}`, findingLink(each.finding.id), {
      report: report.number ?? '',
      due,
    });
  }
  return { id };
}
