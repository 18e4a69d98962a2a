import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { eventsOf, overdueRequests, requestsOfSubjects } from '../store/requests.ts';
import { lockSubjects } from '../store/subjects.ts';
import { move, saveCases, subjectOf, type Case } from './case.ts';

/** Certificates a transaction. */
const BATCH = 500;

/**
 * Marks certificates whose last day has passed; the public page has said so since that midnight.
 * @returns how many; call again until it is 0
 */
export async function expireCertificates(tx: Tx, act: Act): Promise<number> {
  const overdue = await overdueRequests(tx, act.today, BATCH);
  if (overdue.length === 0) return 0;
  const subjects = overdue.map(subjectOf);
  await lockSubjects(tx, act.government.id, subjects);
  const ids = new Set(overdue.map((each) => each.id));
  const cases: Case[] = [];
  for (const request of await requestsOfSubjects(tx, subjects, ['valid'])) {
    if (!ids.has(request.id)) continue;
    const each: Case = {
      request,
      fresh: false,
      past: await eventsOf(tx, request.id),
      events: [],
      decisions: [],
    };
    move(each, act, 'expire');
    cases.push(each);
  }
  await saveCases(tx, act, cases);
  return cases.length;
}
