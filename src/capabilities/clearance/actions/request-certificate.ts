import { subjectKey, type Act, type Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, notFound, type Outcome } from '../../../platform/outcome.ts';
import { mayRequest } from '../policy.ts';
import { OPEN_STATES } from '../rules/machine.ts';
import { PURPOSES_OF, type Purpose } from '../rules/purposes.ts';
import { requestsOfSubjects, type Request } from '../store/requests.ts';
import { lockSubjects } from '../store/subjects.ts';
import { judge, move, saveCases, type Case } from './case.ts';
import { followDecision } from './follow.ts';
import { tellAbout } from './notices.ts';
import { cardsOf } from './subject.ts';

export interface NewRequest extends Subject {
  purpose: Purpose;
  note: string;
}

/**
 * Asks for a certificate and decides at once, in this transaction. An eligible request goes on to approval or signature, a
 * conditional one to the Inspektur, a refused one ends with each item that stands in the way.
 *
 * Refused: a subject that is not the actor's to ask for (as if absent), a purpose that does not fit the kind of subject, a second
 * request for the same purpose while one is open.
 */
export async function requestCertificate(tx: Tx, act: Act, input: NewRequest): Promise<Outcome<Request>> {
  const subject: Subject = { kind: input.kind, id: input.id };
  if (!mayRequest(act.actor, subject)) return notFound();
  const card = (await cardsOf(tx, [subject])).get(subjectKey(subject));
  if (card === undefined) return notFound();
  if (!PURPOSES_OF[input.kind].includes(input.purpose)) {
    return badField(
      'purpose',
      'Keperluan ini tidak berlaku untuk pemohon ini. Pilih keperluan lain dari daftar.',
      'This purpose does not fit this applicant. Choose another one from the list.',
    );
  }
  await lockSubjects(tx, act.government.id, [subject]);
  const open = await requestsOfSubjects(tx, [subject], OPEN_STATES);
  if (open.some((each) => each.purpose === input.purpose)) {
    return conflict(
      'request-open',
      'Permohonan untuk keperluan ini masih berjalan. Buka permohonan itu dari daftar, tidak perlu mengajukan lagi.',
      'A request for this purpose is still under way. Open it from the list; there is no need to ask again.',
    );
  }
  const each: Case = { request: draft(act, input, card), fresh: true, past: [], events: [], decisions: [] };
  const decision = await judge(tx, act, each, 'request');
  move(each, act, 'decide');
  await followDecision(tx, act, each, decision);
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return each.request;
}

function draft(
  act: Act,
  input: NewRequest,
  card: { name: string; number: string | null; office: string | null },
): Request {
  return {
    id: newId(),
    kind: input.kind,
    subjectId: input.id,
    subjectName: card.name,
    subjectNumber: card.number,
    officeName: card.office,
    purpose: input.purpose,
    note: input.note,
    requestedBy: act.actor.id,
    requestedAt: act.now,
    state: 'requested',
    stateSince: act.now,
    steps: [],
    step: 0,
    accepted: [],
    decisionId: null,
    reason: null,
  };
}
