import type { Act } from '../act.ts';
import type { DeskItem } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import { sightOf } from './policy.ts';
import { mayDecide } from './rules/levels.ts';
import { dueFor } from './store/lists.ts';
import { listSilences } from './store/silences.ts';
import { texts } from './texts.ts';

const LIMIT = 20;

/** Rows of "Meja saya": alarms that the actor was told of and that nobody holds, and silences that wait for his decision. */
export async function alarmDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { accountId } = act.actor;
  if (accountId === null) return [];
  const due = await dueFor(tx, accountId, act.today, LIMIT);
  const alarms = due.map((each): DeskItem => {
    const title = each.severity === 'critical' ? 'deskAlarm' : 'deskWarning';
    return {
      id: `alarm:${each.id}`,
      title: { id: texts.id[title], en: texts.en[title] },
      about: { id: each.titleId, en: each.titleEn },
      due: each.firedOn,
      overdue: each.severity === 'critical' && each.firedOn < act.today,
      action: { id: texts.id.deskAct, en: texts.en.deskAct },
      link: `/peringatan?show=${each.id}`,
    };
  });
  const asked = (await listSilences(tx, sightOf(act.actor, accountId), act.today)).filter(
    (each) =>
      each.state === 'asked' &&
      each.until_on >= act.today &&
      mayDecide(act.actor, { by: each.asked_by, level: each.level, agencyId: each.agency_id }),
  );
  const silences = asked.slice(0, LIMIT).map((each): DeskItem => ({
    id: `alarm-silence:${each.id}`,
    title: { id: texts.id.deskSilence, en: texts.en.deskSilence },
    about: { id: each.code, en: each.code },
    due: each.until_on,
    overdue: false,
    action: { id: texts.id.deskDecide, en: texts.en.deskDecide },
    link: '/peringatan?tab=silences',
  }));
  return [...alarms, ...silences];
}
