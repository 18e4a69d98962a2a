import { addDays } from '../../../platform/calendar/index.ts';
import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { fill } from '../../../platform/texts.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { accountsOfPeople, servingStaff } from '../../directory/index.ts';
import { closeByDate } from '../actions/wave/open-wave.ts';
import { FRAME_DAYS } from '../parameters/wave.ts';
import { eraseMembers } from '../store/wave/members.ts';
import { seasonOn } from '../store/wave/official.ts';
import { listWaves } from '../store/wave/waves.ts';
import { notices } from '../texts/wave/notices.ts';

/** Each night: waves whose last day has passed are closed, and names of old frames are erased. */
export const waveJob: ScheduledJob = {
  name: 'survey-waves',
  cron: '20 0 * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, this.name, async (tx, act) => {
      for (const wave of await listWaves(tx))
        if (wave.state === 'open' && wave.closes_on < act.today) await closeByDate(tx, act, wave, services);
    });
    await asJob(services, government, this.name, async (tx, act) => {
      const days = await getParameter(tx, FRAME_DAYS, act.today);
      const erased = await eraseMembers(tx, addDays(act.today, -days), act.today);
      await recordRows(tx, act, 'survey.erase', 'survey_member', erased);
    });
  },
};

/** On the first morning of the commission's season staff are told that it runs and how to check an invitation; once a year. */
export const seasonJob: ScheduledJob = {
  name: 'survey-season',
  cron: '0 8 * * *',
  practice: false,
  async run(services, government) {
    await asJob(services, government, this.name, async (tx, act) => {
      const season = await seasonOn(tx, act.today);
      // What nobody has confirmed is told to nobody.
      if (season === undefined || season.placeholder) return;
      const staff = await servingStaff(tx, act.today);
      const accounts = await accountsOfPeople(
        tx,
        staff.map((each) => each.id),
      );
      const say = (locale: 'id' | 'en', part: 'title' | 'body') =>
        fill(notices[locale][`season-${part}`], { day: longDay(season.closes_on, locale) });
      await notify(tx, act, {
        to: [...accounts.values()],
        key: `survey-season:${season.year}`,
        title: { id: say('id', 'title'), en: say('en', 'title') },
        body: { id: say('id', 'body'), en: say('en', 'body') },
        link: '/cek/undangan',
      });
    });
  },
};
