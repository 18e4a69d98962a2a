import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { getAgencies } from '../../../directory/index.ts';
import { maySuperviseVillages, villageReach } from '../../policy.ts';
import { stageStanding } from '../../rules/village/stages.ts';
import { listVillages } from '../../store/village/villages.ts';
import { deskItem, same, type DeskKind } from './item.ts';

/**
 * The village fund of this year: papers that a village (its head, its treasurer, its camat) still owes for a part that is open, and, for who
 * supervises, parts that are late or ready to be paid out.
 */
export async function villageDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const supervises = maySuperviseVillages(act.actor);
  const own = villageReach(act.actor);
  if (!supervises && own?.length === 0) return [];
  const accounts = await listVillages(tx, yearOf(act.today), supervises ? null : own);
  if (accounts.length === 0) return [];
  const names = await getAgencies(
    tx,
    accounts.map((each) => each.year.agency_id),
  );
  const items: DeskItem[] = [];
  for (const { year, stages } of accounts)
    for (const stage of stages) {
      const { state } = stageStanding(
        {
          opensOn: stage.opens_on,
          dueOn: stage.due_on,
          paidOn: stage.paid_on,
          asked: stage.papers,
          received: stage.received.map((each) => each.paper),
        },
        act.today,
      );
      const kind = kindOf(state, supervises);
      if (kind === null) continue;
      items.push(
        deskItem(kind, {
          id: stage.id,
          link: `/desa/${year.id}`,
          values: same({ stage: stage.stage }),
          about: `${names.get(year.agency_id)?.name ?? ''} · ${formatRupiah(stage.amount)}`,
          due: stage.due_on,
          overdue: state === 'late',
        }),
      );
    }
  return items;
}

function kindOf(state: ReturnType<typeof stageStanding>['state'], supervises: boolean): DeskKind | null {
  if (supervises) return state === 'late' ? 'village-late' : state === 'ready' ? 'village-pay' : null;
  return state === 'late' || state === 'waiting' ? 'village-papers' : null;
}
