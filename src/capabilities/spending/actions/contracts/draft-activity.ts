import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../../platform/trail/record.ts';
import type { DraftInput } from '../../contract/contract-drafts.ts';
import { mayKeepContracts } from '../../policy.ts';
import {
  deleteDraft,
  draftsOf,
  insertDraft,
  lockDraft,
  updateDraft,
  type Draft,
} from '../../store/contracts/drafts.ts';

/** Drafts of one account. */
const MOST = 50;

/** Begins an activity that is typed step by step. Whoever types it is the only one who sees it until it is finished. */
export async function startDraft(tx: Tx, act: Act, body: DraftInput): Promise<Outcome<Draft>> {
  if (!mayKeepContracts(act.actor)) return notAllowed();
  if ((await draftsOf(tx, act.actor.id)).length >= MOST)
    return conflict(
      'drafts-many',
      `Anda mempunyai ${MOST} kegiatan yang belum selesai. Selesaikan atau hapus sebagian.`,
      `You have ${MOST} unfinished activities. Finish or delete some.`,
    );
  const draft: Draft = {
    government_id: act.government.id,
    id: newId(),
    agency_id: body.activity?.agencyId ?? null,
    body,
    created_by: act.actor.id,
    created_at: act.now,
    saved_at: act.now,
    version: 1,
  };
  await insertDraft(tx, draft);
  await recordRow(tx, act, 'spending.draft-start', 'contract_draft', draft.id);
  return draft;
}

/** Saves the parts that are sent; the others stay as they were. */
export async function saveDraft(
  tx: Tx,
  act: Act,
  id: string,
  { version, ...parts }: DraftInput & { version: number },
): Promise<Outcome<Draft>> {
  const draft = await lockDraft(tx, id, act.actor.id);
  if (draft === undefined) return notFound();
  if (draft.version !== version)
    return conflict(
      'changed-meanwhile',
      'Isian ini baru saja disimpan dari jendela lain. Muat ulang halamannya.',
      'This was saved from another window just now. Reload the page.',
    );
  const change = {
    body: { ...draft.body, ...parts },
    agency_id: parts.activity?.agencyId ?? draft.agency_id,
    saved_at: act.now,
    version: draft.version + 1,
  };
  await updateDraft(tx, id, change);
  await recordRow(tx, act, 'spending.draft-save', 'contract_draft', id);
  return { ...draft, ...change };
}

export async function dropDraft(tx: Tx, act: Act, id: string): Promise<Outcome<true>> {
  const draft = await lockDraft(tx, id, act.actor.id);
  if (draft === undefined) return notFound();
  await recordRemovals(tx, act, 'spending.draft-drop', 'contract_draft', [id]);
  await deleteDraft(tx, id);
  return true;
}
