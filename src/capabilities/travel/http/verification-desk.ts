import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill } from '../../../platform/texts.ts';
import { getPeople } from '../../directory/index.ts';
import { verifiableAgencies } from '../policy.ts';
import { listQueue, type QueueSearch, type QueueView } from '../store/queue.ts';
import { verificationDeskTexts as texts } from '../texts/verification-desk.ts';

const MOST = 20;

/** What waits for an inspector: his own cases that may be decided, and, for whoever gives cases, those that nobody has. */
export async function verificationDesk(tx: Tx, act: Act, mayGive: boolean): Promise<DeskItem[]> {
  const agencyIds = verifiableAgencies(act.actor);
  if (agencyIds?.length === 0 || act.actor.personId === null) return [];
  const search: QueueSearch = {
    agencyIds,
    view: 'answered',
    personId: act.actor.personId,
    today: act.today,
    agencyId: '',
    text: '',
    limit: MOST,
    offset: 0,
  };
  const rows = async (view: QueueView) => listQueue(tx, { ...search, view });
  const mine = (await rows('answered')).filter((each) => each.assigned_to === act.actor.personId);
  const open = mayGive ? (await rows('unassigned')).filter((each) => each.low > 0) : [];
  const people = await getPeople(
    tx,
    [...mine, ...open].map((each) => each.person_id),
  );
  const item = (kind: 'decide' | 'assign', row: (typeof mine)[number]): DeskItem => ({
    id: `travel.${kind}:${row.member_id}`,
    title: both(kind, row.number),
    about: same(people.get(row.person_id)?.name ?? ''),
    due: row.due_day,
    overdue: row.due_day !== null && row.due_day < act.today,
    action: both(`do-${kind}`, row.number),
    link: `/verifikasi-perjalanan/${row.member_id}`,
  });
  return [...mine.map((row) => item('decide', row)), ...open.map((row) => item('assign', row))];
}

const same = (text: string) => ({ id: text, en: text });

function both(key: keyof typeof texts.id, number: string) {
  return { id: fill(texts.id[key], { number }), en: fill(texts.en[key], { number }) };
}
