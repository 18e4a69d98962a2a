import { reach, type Act } from '../act.ts';
import type { DeskItem } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import { fill } from '../texts.ts';
import { kindNamed } from './kinds.ts';
import { isLate } from './rows.ts';
import { lateOfAgencies, lateWentUp, mattersOf } from './store/lists.ts';
import type { Matter } from './store/tables.ts';
import { texts } from './texts.ts';
import { sightOf } from './visibility.ts';

const LIMIT = 50;
/** What went up is looked through in the inbox; the desk shows the longest waits. */
const LONGEST = 10;

/** Rows of "Meja saya": matters that the actor works on, late ones of the agencies that he speaks for, and those that went up to him. */
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
  return items.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, LIMIT);
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
    action: { id: texts.id.deskOpen, en: texts.en.deskOpen },
    link: kind.link(matter.id),
  };
}
