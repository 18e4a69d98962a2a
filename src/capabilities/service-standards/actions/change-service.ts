import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayKeepServices } from '../policy.ts';
import { checkStandard } from '../rules/check.ts';
import type { Standard } from '../rules/standard.ts';
import { insertVersions, lockService, updateNames, updateVersions, versionsOf } from '../store/versions.ts';
import { trimmed } from './add-service.ts';
import { refuseFaults, unlessNameTaken } from './refusals.ts';

export interface ChangedService extends Standard {
  id: string;
  /** first day of the new wording */
  validFrom: PlainDate;
}

/**
 * Gives a service a new wording from a day on; the same first day as the newest one mends that one in place.
 * Refused: a day before the newest wording (what was promised then stays), a service that has ended, and as in `addService`.
 */
export async function changeService(
  tx: Tx,
  act: Act,
  input: ChangedService,
): Promise<Outcome<{ id: string }>> {
  const service = await lockService(tx, input.id);
  if (service === undefined) return notFound();
  if (!mayKeepServices(act.actor, service.agencyId)) return notAllowed();
  if (service.lastDay !== null) {
    return conflict(
      'service-ended',
      'Layanan ini sudah dihentikan. Tambahkan layanan baru bila dibuka lagi.',
      'This service has ended. Add a new one if it is offered again.',
    );
  }
  const newest = (await versionsOf(tx, [service.id])).at(-1)!;
  if (input.validFrom < newest.validFrom) {
    return badField(
      'validFrom',
      'Tanggal ini sebelum standar yang sudah ada. Pilih tanggal yang sama atau sesudahnya.',
      'This day lies before the present standard. Choose the same day or a later one.',
    );
  }
  const wrong = refuseFaults(checkStandard(input));
  if (wrong) return wrong;
  const same = input.validFrom === newest.validFrom;
  const version = {
    ...trimmed(input),
    id: same ? newest.id : newId(),
    serviceId: service.id,
    validFrom: input.validFrom,
  };
  const named = await unlessNameTaken(updateNames(tx, [{ id: service.id, name: version.name }]));
  if (isRefusal(named)) return named;
  await (same ? updateVersions : insertVersions)(tx, act.government.id, [version]);
  await recordRow(tx, act, same ? 'service.mend' : 'service.word', 'service_standard', version.id);
  await recordRow(tx, act, 'service.change', 'public_service', service.id);
  return { id: service.id };
}
