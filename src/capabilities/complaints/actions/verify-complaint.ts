import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { setStage, stopClock } from '../../../platform/inbox/index.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getAgencies } from '../../directory/index.ts';
import type { Moved, PassOnBody, VerifyBody } from '../contract.ts';
import { mayIntake } from '../policy.ts';
import { startAnswer } from './clocks.ts';
import { openFor } from './gate.ts';
import { move } from './move.ts';
import { tellAgency } from './notices.ts';

/**
 * Sets the class and passes a complaint to the agency that handles it; from now on it is known by when the reporter has his answer.
 * Refused: who is no intake officer, an agency that is not there, one that was verified already.
 */
export async function verifyComplaint(
  tx: Tx,
  act: Act,
  input: { id: string } & VerifyBody,
): Promise<Outcome<Moved>> {
  const opened = await openFor(tx, act, input.id, 'verify', () => mayIntake(act.actor));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  if (!(await isAgency(tx, input.agencyId))) return noAgency();
  const after = await move(tx, act, complaint, 'verify', to, {
    note: input.note ?? null,
    tell: true,
    changes: {
      class: input.class,
      handler_agency_id: input.agencyId,
      category: input.category ?? complaint.category,
    },
  });
  await stopClock(tx, act, after.id, 'verify');
  await startAnswer(tx, act, after, input.class);
  await setStage(tx, act, after.id, { stage: to, agencyId: input.agencyId });
  await tellAgency(tx, act, after, 'answer');
  return { id: after.id, state: to };
}

/** Passes it to another agency because it lay with the wrong one. The time to answer goes on: the reporter was told a day. */
export async function passOnComplaint(
  tx: Tx,
  act: Act,
  input: { id: string } & PassOnBody,
): Promise<Outcome<Moved>> {
  const opened = await openFor(tx, act, input.id, 'pass-on', () => mayIntake(act.actor));
  if (isRefusal(opened)) return opened;
  const { complaint, to } = opened;
  if (!(await isAgency(tx, input.agencyId))) return noAgency();
  if (input.agencyId === complaint.handler_agency_id) {
    return conflict(
      'same-agency',
      'Aduan ini sudah berada di instansi itu. Pilih instansi lain.',
      'It lies with that agency already. Choose another one.',
    );
  }
  const after = await move(tx, act, complaint, 'pass-on', to, {
    note: input.note,
    tell: true,
    changes: { handler_agency_id: input.agencyId },
  });
  await setStage(tx, act, after.id, { stage: to, agencyId: input.agencyId });
  await tellAgency(tx, act, after, 'answer');
  return { id: after.id, state: to };
}

async function isAgency(tx: Tx, id: string): Promise<boolean> {
  return (await getAgencies(tx, [id])).has(id);
}

function noAgency() {
  return badField('agencyId', 'Pilih instansi dari daftar.', 'Choose an agency from the list.');
}
