import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { InboxQueues } from './contract.ts';
import type { Viewer } from './store/condition.ts';
import { countQueues, type QueueCount } from './store/lists.ts';
import { leads, readsInside, worksOn } from './visibility.ts';

/** The queues that the actor sees, in the order in which the capabilities bring them; empty ones too. */
export async function queuesOf(tx: Tx, act: Act, viewer: Viewer): Promise<InboxQueues> {
  const counted = Map.groupBy(await countQueues(tx, viewer), (each) => each.kind);
  return {
    queues: viewer.sight.map(({ kind }) => {
      const rows = counted.get(kind.kind) ?? [];
      const sum = (what: Exclude<keyof QueueCount, 'kind' | 'stage'>) =>
        rows.reduce((total, each) => total + each[what], 0);
      return {
        kind: kind.kind,
        name: kind.name,
        stages: Object.entries(kind.stages).map(([code, words]) => ({
          code,
          words,
          open: rows.find((each) => each.stage === code)?.open ?? 0,
        })),
        open: sum('open'),
        mine: sum('mine'),
        // Who works on what is not for the eyes of agencies.
        unassigned: readsInside(act.actor, kind) ? sum('unassigned') : 0,
        late: sum('late'),
        paused: sum('paused'),
        works: worksOn(act.actor, kind),
        leads: leads(act.actor, kind),
      };
    }),
  };
}
