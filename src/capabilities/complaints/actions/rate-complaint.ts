import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { badField, conflict, type Outcome } from '../../../platform/outcome.ts';
import type { Moved } from '../contract.ts';
import { updateComplaint, type Complaint } from '../store/complaints.ts';
import { noTicket } from './refusals.ts';
import { unseen } from './submit-complaint.ts';
import { lockOwnTicket } from './ticket.ts';

const COMMENT_MAX = 1_000;

/** May the reporter say how content he is? Once he has an answer, and as often as he likes: the last word counts. */
export function mayRate(complaint: Complaint): boolean {
  return ['resolved', 'closed'].includes(complaint.state) && complaint.resolution === 'answered';
}

/** @param input.score 1 (not at all content) to 5 */
export async function rateComplaint(
  tx: Tx,
  given: Act,
  input: { number: string; code: string; score: number; comment?: string | null },
  vault: Vault,
): Promise<Outcome<Moved>> {
  const complaint = await lockOwnTicket(tx, given.government.id, input, vault);
  if (complaint === undefined) return noTicket();
  if (!Number.isInteger(input.score) || input.score < 1 || input.score > 5)
    return badField('score', 'Pilih nilai 1 sampai 5.', 'Choose a score from 1 to 5.');
  const comment = input.comment?.trim() ?? '';
  if (comment.length > COMMENT_MAX)
    return badField('comment', 'Ringkas sampai 1.000 karakter.', 'Shorten it to 1,000 characters.');
  if (!mayRate(complaint)) {
    return conflict(
      'not-answered',
      'Anda dapat memberi nilai setelah aduan dijawab.',
      'You can rate it once it was answered.',
    );
  }
  const changes = { rating: input.score, rating_comment: comment === '' ? null : comment };
  await updateComplaint(tx, unseen(given, complaint.channel), 'complaint.rate', complaint.id, changes);
  return { id: complaint.id, state: complaint.state };
}
