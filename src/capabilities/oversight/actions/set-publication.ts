import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayPublish } from '../policy.ts';
import { insertPublication, isPublished, type Publication } from '../store/publications.ts';
import { lockMap } from '../store/snapshots.ts';

/** Opens or closes the transparency page and its open data, with the reason; whoever asks for what holds already is told so. */
export async function setPublication(
  tx: Tx,
  act: Act,
  input: { open: boolean; reason: string },
): Promise<Outcome<Publication>> {
  if (!mayPublish(act.actor)) return notAllowed();
  return decidePublication(tx, act, input);
}

/** The same without asking who: for the demo. */
export async function decidePublication(
  tx: Tx,
  act: Act,
  { open, reason }: { open: boolean; reason: string },
): Promise<Outcome<Publication>> {
  await lockMap(tx, act.government.id);
  if ((await isPublished(tx)) === open)
    return open
      ? conflict(
          'open-already',
          'Halaman transparansi sudah terbuka.',
          'The transparency page is open already.',
        )
      : conflict(
          'closed-already',
          'Halaman transparansi memang tertutup.',
          'The transparency page is closed already.',
        );
  const row: Publication = {
    government_id: act.government.id,
    id: newId(),
    open,
    reason,
    decided_at: act.now,
    decided_by: act.actor.id,
  };
  await insertPublication(tx, row);
  const action = open ? 'oversight.publication-opened' : 'oversight.publication-closed';
  await recordRow(tx, act, action, 'oversight_publication', row.id);
  return row;
}
