import type { Act } from '../../../platform/act.ts';
import { daysBetween } from '../../../platform/calendar/index.ts';
import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import { accountsInCharge, lossLink, tell } from '../actions/notices.ts';
import { allocate, standingOf } from '../rules/losses.ts';
import { arrearsRound, instalmentMark, lapseMark } from '../rules/reminders.ts';
import { openLossIds } from '../store/due.ts';
import { findLosses, scheduleOf, type Loss } from '../store/losses.ts';

/** Instalments to come and behind, and claims that will lapse (PP 38/2016 Pasal 48). */
export const watchLossesJob: ScheduledJob = {
  name: 'findings-watch-losses',
  cron: '15 7 * * *',
  practice: true,
  run: (services, government) => asJob(services, government, 'findings-watch-losses', watchLosses),
};

export async function watchLosses(tx: Tx, act: Act): Promise<void> {
  const officers = await accountsInCharge(tx, act, 'loss-officer');
  for (const loss of await findLosses(tx, await openLossIds(tx))) {
    const { person_id } = loss.row;
    const debtor = person_id === null ? [] : [...(await accountsOfPeople(tx, [person_id])).values()];
    await watchInstalments(tx, act, loss, [...debtor, ...officers]);
    await watchLapse(tx, act, loss, officers);
  }
}

async function watchInstalments(tx: Tx, act: Act, loss: Loss, to: readonly string[]): Promise<void> {
  const plan = scheduleOf(loss);
  if (plan === null) return;
  const { number, id } = loss.row;
  const instalments = allocate(plan.schedule, plan.paid);
  const next = instalments.findIndex((each) => each.dueOn >= act.today && each.paid < each.amount);
  const coming = instalments[next];
  if (coming !== undefined) {
    const mark = instalmentMark(daysBetween(act.today, coming.dueOn));
    if (mark !== null) {
      await tell(tx, act, to, 'instalment-soon', `${id}:${coming.dueOn}:${mark}`, lossLink(id), {
        number,
        amount: formatRupiah(coming.amount - coming.paid),
        due: { day: coming.dueOn },
        sequence: next + 1,
      });
    }
  }
  const standing = standingOf(plan.schedule, plan.paid, act.today);
  if (standing.kind !== 'menunggak') return;
  const behind = instalments.filter((each) => each.dueOn < act.today && each.paid < each.amount);
  const oldest = behind[0]!;
  const round = arrearsRound(daysBetween(oldest.dueOn, act.today));
  await tell(tx, act, to, 'instalment-late', `${id}:${oldest.dueOn}:${round}`, lossLink(id), {
    number,
    behind: behind.length,
    amount: formatRupiah(behind.reduce((sum, each) => sum + each.amount - each.paid, 0)),
  });
}

/** Only a loss without instrument can lapse: an undertaking or decree is the claim. */
async function watchLapse(tx: Tx, act: Act, loss: Loss, officers: readonly string[]): Promise<void> {
  const { id, number, state, expires_on } = loss.row;
  if (state !== 'open') return;
  const left = daysBetween(act.today, expires_on);
  const mark = lapseMark(left);
  if (mark === null) return;
  const inspektur = await accountsInCharge(tx, act, 'inspektur');
  await tell(tx, act, [...officers, ...inspektur], 'expiry', `${id}:${expires_on}:${mark}`, lossLink(id), {
    number,
    days: left,
    due: { day: expires_on },
  });
}
