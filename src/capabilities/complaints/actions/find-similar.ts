import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { Similar } from '../contract.ts';
import { SIMILAR_DAYS } from '../parameters.ts';
import { safeLine } from '../rules/subject.ts';
import { likeness } from '../rules/trigram.ts';
import { countFollowers } from '../store/followers.ts';
import { openPublicOf } from '../store/similar.ts';

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
  const candidates = await openPublicOf(tx, input.agencyId, addDays(input.today, -days));
  const alike = candidates
    .map((each) => ({ ...each, score: likeness(input.text, each) }))
    .filter((each) => each.score !== null)
    .toSorted((a, b) => b.score! - a.score!)
    .slice(0, MOST);
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
