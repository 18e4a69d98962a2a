import type { Act } from '../../../platform/act.ts';
import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { accountsAt, accountsInCharge, auditeesOf, findingLink, teamOf, tell } from '../actions/notices.ts';
import { dueMark } from '../rules/reminders.ts';
import { findCases } from '../store/cases.ts';
import { dueForAuditee, lateByAgency, lateReviews, toldKeys, type DueRecommendation } from '../store/due.ts';
import type { NoticeName } from '../texts/notices.ts';

/** Days ahead that the job looks: the first reminder. */
const HORIZON = 14;
const MONDAY = 1;

/** Reminders before, on and after the due day; late reviews; once a week what is late, to heads and Inspektur. */
export const remindJob: ScheduledJob = {
  name: 'findings-remind',
  cron: '0 7 * * *',
  practice: true,
  run: (services, government) =>
    asJob(services, government, 'findings-remind', async (tx, act) => {
      await remindAuditees(tx, act);
      await askForReviews(tx, act);
      await escalate(tx, act);
    }),
};

/** A message of one recommendation's clock: its name, and a key that one mark has once. */
interface Reminder {
  row: DueRecommendation;
  name: NoticeName;
  key: string;
}

export async function remindAuditees(tx: Tx, act: Act): Promise<void> {
  const reminders = (await dueForAuditee(tx, act.today, HORIZON)).flatMap((row): Reminder[] => {
    const mark = dueMark(row.left);
    if (mark === null) return [];
    const name = mark > 0 ? 'due-soon' : mark === 0 ? 'due-today' : 'late';
    return [{ row, name, key: `${row.id}:${row.due}:${mark}` }];
  });
  for (const { found, row, name, key } of await withCases(tx, reminders)) {
    const to = await auditeesOf(tx, act, found);
    await tell(tx, act, to, name, key, findingLink(found.finding.id), {
      number: found.finding.number,
      title: found.finding.title,
      due: { day: row.due },
      days: Math.abs(row.left),
    });
  }
}

export async function askForReviews(tx: Tx, act: Act): Promise<void> {
  const reminders = (await lateReviews(tx, act.today)).map((row): Reminder => ({
    row,
    name: 'review-late',
    key: `${row.id}:${row.due}:${dueMark(row.left) ?? 0}`,
  }));
  for (const { found, row, name, key } of await withCases(tx, reminders)) {
    const to = await teamOf(tx, act, found);
    await tell(tx, act, to, name, key, findingLink(found.finding.id), {
      number: found.finding.number,
      title: found.finding.title,
      source: found.finding.source,
      due: { day: row.due },
      days: -row.left,
    });
  }
}

/** On the first working day of the week, what is late in an agency goes to its head and to the Inspektur. */
export async function escalate(tx: Tx, act: Act): Promise<void> {
  const day = Temporal.PlainDate.from(act.today);
  if (day.dayOfWeek !== MONDAY) return;
  const inspektur = await accountsInCharge(tx, act, 'inspektur');
  for (const each of await lateByAgency(tx, act.today)) {
    const heads = await accountsAt(tx, act, ['agency-head'], [each.agencyId]);
    const link = `/app/temuan?agency=${each.agencyId}&due=late`;
    await tell(
      tx,
      act,
      [...new Set([...heads, ...inspektur])],
      'escalated',
      `${each.agencyId}:${act.today}`,
      link,
      {
        agency: each.agencyName,
        count: each.count,
        due: { day: each.oldest },
      },
    );
  }
}

/** Reminders that nobody has had yet, with what they are about: a quiet day reads two statements. */
async function withCases(tx: Tx, reminders: readonly Reminder[]) {
  const told = await toldKeys(
    tx,
    reminders.map((each) => `findings.${each.name}:${each.key}`),
  );
  const fresh = reminders.filter((each) => !told.has(`findings.${each.name}:${each.key}`));
  const cases = await findCases(tx, [...new Set(fresh.map((each) => each.row.findingId))]);
  const byId = new Map(cases.map((each) => [each.finding.id, each]));
  return fresh.map((each) => ({ ...each, found: byId.get(each.row.findingId)! }));
}
