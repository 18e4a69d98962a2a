import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill } from '../../../platform/texts.ts';
import type { VisitView } from '../contract.ts';
import { receivesAnywhere, receptionReach } from '../policy.ts';
import { listVisits } from '../store/visits.ts';
import { deskTexts } from '../texts/desk.ts';
import { viewsOf } from './views.ts';

/** Visits of one day that are looked through; the ones still open come first. */
const MOST = 500;
const MOST_ROWS = 20;

type Kind = Exclude<keyof typeof deskTexts.id, `do-${string}` | `about-${string}`>;

/** For who receives: visitors inside, those not noted as gone, those whose host is not known. For everybody: who waits for him. */
export async function guestDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { personId } = act.actor;
  const day = { from: act.today, to: act.today, placeId: '', text: '', offset: 0, limit: MOST };
  const items: DeskItem[] = [];
  if (receivesAnywhere(act.actor)) {
    const agencyIds = receptionReach(act.actor);
    const visits = await viewsOf(tx, act, await listVisits(tx, { ...day, agencyIds, hostPersonId: null }));
    const late = visits.filter((each) => each.standing === 'late');
    const inside = visits.filter((each) => each.standing === 'inside');
    if (late.length > 0) items.push(count('late', late.length, act.today, true));
    for (const each of inside.filter((one) => !one.hostKnown).slice(0, MOST_ROWS))
      items.push(one('host', each, act.today));
    if (inside.length > 0) items.push(count('inside', inside.length, null, false));
  }
  if (personId !== null) {
    const own = await listVisits(tx, { ...day, agencyIds: null, hostPersonId: personId });
    const waiting = (await viewsOf(tx, act, own)).filter((each) => each.standing === 'inside');
    items.push(...waiting.slice(0, MOST_ROWS).map((each) => one('mine', each, act.today)));
  }
  return items;
}

function count(kind: 'late' | 'inside', n: number, due: DeskItem['due'], overdue: boolean): DeskItem {
  return {
    id: `guestbook.${kind}`,
    title: both(kind, { count: n }),
    about: both('about-places', {}),
    due,
    overdue,
    action: both(`do-${kind}`, {}),
    link: `/tamu?show=${kind}`,
  };
}

function one(kind: 'host' | 'mine', visit: VisitView, due: DeskItem['due']): DeskItem {
  const about = [visit.institution, visit.about].filter(Boolean).join(' · ');
  return {
    id: `guestbook.${kind}:${visit.id}`,
    title: both(kind, { name: visit.name }),
    about: { id: about, en: about },
    due,
    overdue: false,
    action: both(`do-${kind}`, {}),
    link: `/tamu/${visit.id}`,
  };
}

function both(key: Kind | `do-${Kind}` | 'about-places', values: Record<string, string | number>) {
  return { id: fill(deskTexts.id[key], values), en: fill(deskTexts.en[key], values) };
}
