import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { isRefusal, type Outcome } from '../../outcome.ts';
import { recordRow } from '../../trail/record.ts';
import type { InboxTables } from '../store/tables.ts';
import { mayNote } from './may.ts';
import { seeMatter } from './see-matter.ts';

/** Leaves an internal note on a matter, which nobody outside its kind's workers and the Inspektur ever reads. */
export async function addNote(
  tx: Tx,
  act: Act,
  matterId: string,
  text: string,
): Promise<Outcome<{ id: string }>> {
  const seen = await seeMatter(tx, act, matterId);
  if (isRefusal(seen)) return seen;
  const no = mayNote(act.actor, seen.kind);
  if (no !== null) return no;
  const id = newId();
  await tx
    .withTables<InboxTables>()
    .insertInto('matter_note')
    .values({
      government_id: act.government.id,
      id,
      matter_id: matterId,
      account_id: act.actor.accountId!,
      text,
      at: act.now,
    })
    .execute();
  await recordRow(tx, act, 'matter-note.add', 'matter_note', id);
  return { id };
}
