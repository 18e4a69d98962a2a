import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { Similar } from '../contract.ts';
import { SIMILAR_DAYS } from '../parameters.ts';
import { safeLine } from '../rules/subject.ts';
import { likeness } from '../rules/trigram.ts';
import { countFollowers } from '../store/followers.ts';
import type { Complaint } from '../store/complaints.ts';
import { openOf, type Candidate } from '../store/similar.ts';

const MOST = 3;

/**
 * Up to three open public complaints about the agency that look like `text`, most alike first. Nobody has to be signed in, so their
 * subject is shown only once an officer has looked at it, with numbers and addresses blotted out.
 */
export async function findSimilar(
  tx: Tx,
  input: { agencyId: string | null; text: string; today: PlainDate },
): Promise<Similar[]> {
  if (input.agencyId === null) return [];
  const days = await getParameter(tx, SIMILAR_DAYS, input.today);
  const candidates = await openOf(tx, 'public', input.agencyId, addDays(input.today, -days));
  const alike = mostAlike(input.text, candidates);
  const followers = await countFollowers(
    tx,
    alike.map((each) => each.id),
  );
  return alike.map((each) => ({
    id: each.id,
    subject: each.disposed ? safeLine(each.subject) : null,
    category: each.category,
    receivedOn: each.receivedOn,
    count: 1 + (followers.get(each.id) ?? 0),
  }));
}

/** Open ones of the same channel and agency that one of staff may be joined with. */
export async function similarTo(tx: Tx, complaint: Complaint, today: PlainDate): Promise<Candidate[]> {
  const days = await getParameter(tx, SIMILAR_DAYS, today);
  const { channel, handler_agency_id, agency_id, subject, body } = complaint;
  const agency = handler_agency_id ?? agency_id;
  const candidates = await openOf(tx, channel, agency, addDays(today, -days));
  const others = candidates.filter((each) => each.id !== complaint.id && each.state !== 'objected');
  return mostAlike(`${subject} ${body}`, others);
}

function mostAlike(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((each) => ({ each, score: likeness(text, each) ?? 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ each }) => each);
}
