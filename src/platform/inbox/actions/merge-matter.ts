import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../outcome.ts';
import { recordRows } from '../../trail/record.ts';
import { joinedInto, lockMatters, setMatters, tell } from '../store/matters.ts';
import { sees, sightOf } from '../visibility.ts';
import { closeMatter } from './stages.ts';
import { mayMerge } from './may.ts';
import { closedAlready, notMergeable } from './refusals.ts';

/**
 * Joins one matter to another of its kind; for leads. The capability joins its own side first (`InboxKind.merge`); what it refuses is
 * refused here. Afterwards `from` is closed and points to `into`, which goes on with its own clocks.
 */
export async function mergeMatter(
  tx: Tx,
  act: Act,
  { from, into }: { from: string; into: string },
): Promise<Outcome<void>> {
  if (from === into)
    return badField(
      'into',
      'Pilih urusan lain sebagai tujuan penggabungan.',
      'Choose another matter to join it to.',
    );
  const sight = sightOf(act);
  const found = await lockMatters(tx, [from, into]);
  const source = found.find((each) => each.id === from);
  const target = found.find((each) => each.id === into);
  if (source === undefined || target === undefined) return notFound();
  const seen = sees(sight, source);
  if (seen === undefined || sees(sight, target) === undefined) return notFound();
  const no = mayMerge(act.actor, seen.kind, source);
  if (no !== null) return no;
  if (source.kind !== target.kind) return notMergeable();
  if (target.state === 'closed') return closedAlready();
  const joined = await seen.kind.merge?.(tx, act, { from, into });
  if (isRefusal(joined)) return joined;
  const [after] = await lockMatters(tx, [from]);
  if (after!.state === 'open') await closeMatter(tx, act, from, { stage: after!.stage });
  // What was joined to it before follows the same one now: there are no chains.
  const moved = [from, ...(await joinedInto(tx, from))];
  await setMatters(tx, moved, { merged_into: into });
  await tell(tx, act, 'merged', moved, into);
  await recordRows(tx, act, 'matter.merge', 'matter', moved);
}
