import type { Act } from '../../act.ts';
import { loadCalendar } from '../../calendar/store.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Tx } from '../../database/index.ts';
import { notify } from '../../notifications/notify.ts';
import { getParameter } from '../../parameters/index.ts';
import { fill } from '../../texts.ts';
import { SOON_DAYS } from '../parameters.ts';
import { soon } from '../rules.ts';
import { countDue } from '../store/lists.ts';
import { texts } from '../texts.ts';

/** One notice a morning to everybody whose matters are late or due soon. On working days only. */
export async function digest(tx: Tx, act: Act): Promise<void> {
  const calendar = await loadCalendar(tx);
  if (!isWorkingDay(calendar, act.today)) return;
  const until = soon(calendar, act.today, await getParameter(tx, SOON_DAYS, act.today));
  const kinds = act.wires.inbox.map((each) => each.kind);
  for (const { account, ...count } of await countDue(tx, kinds, act.today, until)) {
    await notify(tx, act, {
      to: [account],
      key: `inbox-digest:${act.today}`,
      title: { id: fill(texts.id.digestTitle, count), en: fill(texts.en.digestTitle, count) },
      body: { id: texts.id.digestBody, en: texts.en.digestBody },
      link: '/app/kotak?mine=1',
    });
  }
}
