import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { getPeople } from '../../directory/index.ts';
import { mayReceive, maySeeVisit } from '../policy.ts';
import { findVisit, setHost, type Visit } from '../store/visits.ts';
import { tellHost } from './notices.ts';

/** The receptionist says who is visited, and that person is told. */
export async function chooseHost(tx: Tx, act: Act, id: string, personId: string): Promise<Outcome<Visit>> {
  const visit = await findVisit(tx, id);
  if (visit === undefined || !maySeeVisit(act.actor, visit)) return notFound();
  if (!mayReceive(act.actor, visit.agencyId)) return notAllowed();
  if (!(await getPeople(tx, [personId])).has(personId)) {
    return badField('personId', 'Pilih pegawai dari daftar.', 'Choose somebody from the list.');
  }
  await setHost(tx, id, personId);
  await recordRow(tx, act, 'guestbook.choose-host', 'guest_visit', id);
  await tellHost(tx, act, { ...visit, hostPersonId: personId });
  return visit;
}
