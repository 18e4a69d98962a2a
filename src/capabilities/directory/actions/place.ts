import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, notAllowed, type Refusal } from '../../../platform/outcome.ts';
import { mayAppointHeads, mayKeepPeople } from '../policy.ts';
import { findAgency } from '../store/agencies.ts';

/** Where somebody is to serve. */
export interface Place {
  agencyId: string;
  title: string;
  /** leads the agency: gives the role agency-head there */
  leads: boolean;
  /** number of the decree (SK); required where the position leads */
  decree: string | null;
}

/**
 * What stands against a place from `from` on: an agency that the actor does not keep, that is absent or closed by then, or a leading
 * position without decree or by somebody who may not appoint heads.
 * @param prefix path of the place in the request, e.g. `position.`
 */
export async function wrongPlace(
  tx: Tx,
  act: Act,
  place: Place,
  from: PlainDate,
  prefix = '',
): Promise<Refusal | null> {
  const agency = await findAgency(tx, place.agencyId);
  if (agency === undefined || (agency.validTo !== null && agency.validTo < from)) {
    return badField(
      `${prefix}agencyId`,
      'Pilih instansi yang masih berlaku.',
      'Choose an agency that exists on that day.',
    );
  }
  if (from < agency.validFrom) {
    return badField(
      `${prefix}${prefix ? 'validFrom' : 'from'}`,
      'Instansi ini belum ada pada tanggal itu.',
      'The agency does not exist yet on that day.',
    );
  }
  if (!mayKeepPeople(act.actor, agency.id)) return notAllowed();
  if (!place.leads) return null;
  if (!mayAppointHeads(act.actor)) return notAllowed();
  if (place.decree === null) {
    return badField(
      `${prefix}decree`,
      'Isi nomor SK: jabatan pimpinan memberi wewenang kepala instansi.',
      'Enter the number of the decree: a leading position gives the powers of the head.',
    );
  }
  return null;
}
