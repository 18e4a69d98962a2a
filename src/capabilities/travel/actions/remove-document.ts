import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayRemovePapers } from '../rules/evidence-open.ts';
import { findDocument, removeDocument as remove } from '../store/documents.ts';
import { papersClosed } from './add-document.ts';
import { openMember } from './open-trip.ts';

/** A paper is taken back while the account is open or evidence is asked for. Its row stays, so that the trail can be read. */
export async function removeDocument(tx: Tx, act: Act, id: string): Promise<Outcome<{ done: true }>> {
  const document = await findDocument(tx, id);
  if (document === undefined) return notFound();
  const open = await openMember(tx, act, document.member_id, 'traveller-or-officer');
  if (isRefusal(open)) return open;
  if (!mayRemovePapers({ status: open.trip.status, state: open.member.state })) return papersClosed();
  await remove(tx, id, act.now);
  await recordRow(tx, act, 'travel.document-remove', 'travel_document', id);
  return { done: true };
}
