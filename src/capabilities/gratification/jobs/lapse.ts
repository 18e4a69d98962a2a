import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { moveGift } from '../actions/move-gift.ts';
import { tellAboutGift } from '../actions/tell.ts';
import { incompleteGifts, lockGift } from '../store/gifts.ts';

/** Reports that were not completed in time end each morning; their reporters are told that the duty itself remains. PerKPK 1/2026 */
export const lapseJob: ScheduledJob = {
  name: 'gratification-lapse',
  cron: '20 5 * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'gratification-lapse', async (tx, act) => {
      const waiting = await incompleteGifts(tx);
      const clocks = await clocksOf(
        tx,
        act,
        waiting.map((gift) => gift.id),
      );
      for (const { id } of waiting) {
        const running = clocks
          .get(id)
          ?.find((clock) => clock.name === 'complete' && clock.stoppedOn === null);
        if (running?.due == null || running.due >= act.today) continue;
        const gift = await lockGift(tx, id);
        if (gift?.state !== 'incomplete') continue;
        const lapsed = await moveGift(tx, act, gift, 'lapse', {}, null);
        await tellAboutGift(tx, act, lapsed, 'lapse', 'reporter');
      }
    });
  },
};
