import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayKeepServices } from '../policy.ts';
import { lockService, setLastDay, versionsOf } from '../store/versions.ts';

/** Ends a service after its last day; complaints about it stay. Refused: one that has ended, a day before its first. */
export async function endService(
  tx: Tx,
  act: Act,
  input: { id: string; lastDay: PlainDate },
): Promise<Outcome<{ id: string }>> {
  const service = await lockService(tx, input.id);
  if (service === undefined) return notFound();
  if (!mayKeepServices(act.actor, service.agencyId)) return notAllowed();
  if (service.lastDay !== null) {
    return conflict('service-ended', 'Layanan ini sudah dihentikan.', 'This service has already ended.');
  }
  const [first] = await versionsOf(tx, [service.id]);
  if (input.lastDay < first!.validFrom) {
    return badField(
      'lastDay',
      'Hari terakhir sebelum hari pertama layanan. Periksa tanggalnya.',
      'The last day lies before the first day of the service. Check the date.',
    );
  }
  await setLastDay(tx, service.id, input.lastDay);
  await recordRow(tx, act, 'service.end', 'public_service', service.id);
  return { id: service.id };
}
