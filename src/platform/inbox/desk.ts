import { reach, type Act } from '../act.ts';
import type { DeskItem } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import { fill } from '../texts.ts';
import { kindNamed } from './kinds.ts';
import { isLate } from './rows.ts';
import { countQueues, lateOfAgencies, lateWentUp, mattersOf } from './store/lists.ts';
import type { Viewer } from './store/condition.ts';
import type { Matter } from './store/tables.ts';
import { texts } from './texts.ts';
import { sightOf, worksOn } from './visibility.ts';

const LIMIT = 50;
/** What went up is looked through in the inbox; the desk shows the longest waits. */
const LONGEST = 10;

/** Rows of "Meja saya": matters that the actor works on, late ones of the agencies that he speaks for, those that went up to him, and queues in which something has nobody. */
export async function inboxDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { accountId } = act.actor;
  const sight = sightOf(act);
  if (accountId === null || sight.length === 0) return [];
  const viewer = { sight, accountId, today: act.today };
  const mine = await mattersOf(tx, viewer, LIMIT);
  const agencies = reach(act.actor, [...new Set(sight.flatMap((each) => each.kind.agencyRoles))]);
  const late =
    agencies === null || agencies.length === 0 ? [] : await lateOfAgencies(tx, viewer, agencies, LIMIT);
  const up = await lateWentUp(tx, viewer, LONGEST);
  const items = [
    ...mine.map((each) => item(act, each, 'deskMine')),
    ...late.map((each) => item(act, each, 'deskAgency')),
    ...up.map((each) => item(act, each, 'deskUp')),
  ];
  const seen = new Set<string>();
  const own = items.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, LIMIT);
  return [...own, ...(await queuesOf(tx, act, viewer))];
}

/** Queues of the actor's work with matters that nobody has taken, one row each. */
async function queuesOf(tx: Tx, act: Act, viewer: Viewer): Promise<DeskItem[]> {
  const kinds = viewer.sight.map(({ kind }) => kind).filter((kind) => worksOn(act.actor, kind));
  if (kinds.length === 0) return [];
  const queues = await countQueues(tx, viewer);
  return kinds.flatMap((kind) => {
    const count = queues
      .filter((each) => each.kind === kind.kind)
      .reduce((sum, each) => sum + each.unassigned, 0);
    if (count === 0) return [];
    return [
      {
        id: `inbox-queue:${kind.kind}`,
        title: {
          id: fill(texts.id.deskQueue, { count, name: kind.name.id }),
          en: fill(texts.en.deskQueue, { count, name: kind.name.en }),
        },
        about: { id: texts.id.deskQueueAbout, en: texts.en.deskQueueAbout },
        due: null,
        overdue: false,
        action: { id: texts.id.deskTake, en: texts.en.deskTake },
        link: `/kotak?kind=${kind.kind}&unassigned=1`,
      },
    ];
  });
}

function item(act: Act, matter: Matter, title: 'deskMine' | 'deskAgency' | 'deskUp'): DeskItem {
  const kind = kindNamed(act, matter.kind);
  const name = (locale: 'id' | 'en') =>
    (matter.due_clock === null ? undefined : kind.clocks[matter.due_clock]?.[locale]) ?? kind.name[locale];
  return {
    id: `inbox:${matter.id}`,
    title: {
      id: fill(texts.id[title], { name: name('id') }),
      en: fill(texts.en[title], { name: name('en') }),
    },
    about: { id: `${matter.number}, ${matter.title}`, en: `${matter.number}, ${matter.title}` },
    due: matter.due_on,
    overdue: isLate(act, matter),
    others: title !== 'deskMine',
    action: { id: texts.id.deskOpen, en: texts.en.deskOpen },
    link: kind.link(matter.id),
  };
}
