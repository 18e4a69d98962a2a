import { holds, type Act } from './act.ts';
import { loadCalendar, missingYears } from './calendar/store.ts';
import { plainDate } from './calendar/index.ts';
import type { DeskItem } from './capability.ts';
import type { Tx } from './database/index.ts';
import { jobsHealth } from './jobs/health.ts';
import { outboxHealth } from './notifications/outbox.ts';
import { fill } from './texts.ts';

const texts = {
  id: {
    holidays: 'Masukkan hari libur {year}',
    'about-holidays': 'Tanpa SKB hari libur, tenggat tahun itu hanya perkiraan',
    'do-holidays': 'Buka kalender',
    jobs: '{count} pekerjaan sistem gagal',
    'about-jobs': 'Dalam dua minggu terakhir',
    'do-jobs': 'Lihat sebabnya',
    outbox: '{count} pesan gagal dikirim',
    'about-outbox': 'Surel, SMS, WhatsApp atau pemberitahuan gawai',
    'do-outbox': 'Lihat sebabnya',
  },
  en: {
    holidays: 'Enter the holidays of {year}',
    'about-holidays': 'Without the decree on holidays, deadlines of that year are estimates',
    'do-holidays': 'Open the calendar',
    jobs: '{count} jobs of the system failed',
    'about-jobs': 'Within the last two weeks',
    'do-jobs': 'See why',
    outbox: '{count} messages could not be sent',
    'about-outbox': 'Mail, SMS, WhatsApp or notices on devices',
    'do-outbox': 'See why',
  },
};
type Kind = 'holidays' | 'jobs' | 'outbox';

/** Rows of "Meja saya" for the technical administrator: what the running of the house lacks. No figure tells of a person or a case. */
export async function operationsDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  if (!holds(act.actor, ['technical-administrator'])) return [];
  const items = missingYears(await loadCalendar(tx), act.today).map((year) =>
    item('holidays', `:${year}`, { year }, '/hari-libur', plainDate(`${year}-01-01`), act),
  );
  const failedJobs = (await jobsHealth(tx, act.government.id)).reduce((sum, each) => sum + each.failed, 0);
  if (failedJobs > 0) items.push(item('jobs', '', { count: failedJobs }, '/kesehatan', null, act));
  const channels = Object.values(await outboxHealth(tx));
  const failed = channels.reduce((sum, each) => sum + each.failed, 0);
  if (failed > 0) items.push(item('outbox', '', { count: failed }, '/kesehatan', null, act));
  return items;
}

function item(
  kind: Kind,
  key: string,
  values: Record<string, number>,
  link: string,
  due: DeskItem['due'],
  act: Act,
): DeskItem {
  return {
    id: `operations.${kind}${key}`,
    title: { id: fill(texts.id[kind], values), en: fill(texts.en[kind], values) },
    about: { id: texts.id[`about-${kind}`], en: texts.en[`about-${kind}`] },
    due,
    overdue: due !== null && due < act.today,
    action: { id: texts.id[`do-${kind}`], en: texts.en[`do-${kind}`] },
    link,
  };
}
