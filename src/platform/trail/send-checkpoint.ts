import { sql } from 'kysely';
import type { Act, Government } from '../act.ts';
import { asJob, type ScheduledJob } from '../capability.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import { isMailAddress, mail } from '../notifications/mail.ts';
import type { Services } from '../services.ts';
import { fill } from '../texts.ts';
import { auditLog } from './audit.ts';
import { logFolder } from './keys.ts';
import { readHead } from './log-store.ts';
import { openHead } from './sign.ts';
import { TrailStopped } from './stopped.ts';
import { texts } from './texts.ts';

/** Accounts that hold the role of Inspektur on a day: directory's answer. */
export type FindInspekturs = (tx: Tx, today: PlainDate) => Promise<readonly string[]>;

/** The trail's work by the clock: the checkpoint leaves the machine once a day, by mail to the Inspektur. */
export function trailScheduled(findInspekturs: FindInspekturs): ScheduledJob[] {
  return [
    {
      name: 'trail-checkpoint',
      cron: '30 5 * * *',
      practice: false,
      run: (services, government) => sendCheckpoint(services, government, findInspekturs),
    },
  ];
}

/** Audits the whole log, then mails the newest checkpoint, or what is wrong. The same day's mail is sent once. */
export async function sendCheckpoint(
  services: Services,
  government: Government,
  findInspekturs: FindInspekturs,
): Promise<void> {
  const finding = await examine(services, government);
  if (finding === null) return;
  await asJob(services, government, 'trail-checkpoint', async (tx, act) => {
    const accounts = await findInspekturs(tx, act.today);
    for (const address of await addressesOf(tx, accounts)) await mail(tx, act, letter(act, address, finding));
  });
}

type Finding = { size: number; note: string } | { alarm: TrailStopped };

async function examine(services: Services, government: Government): Promise<Finding | null> {
  const folder = logFolder(services.folders, government.id);
  try {
    const head = await openHead(folder);
    const note = await readHead(folder);
    if (head === null || note === null) return null;
    const alarm = await auditLog(services.db, services.folders, government.id);
    return alarm === null ? { size: head.size, note } : { alarm };
  } catch (error) {
    if (error instanceof TrailStopped) return { alarm: error };
    throw error;
  }
}

function letter(act: Act, address: string, finding: Finding) {
  const alarm = 'alarm' in finding;
  const values = { government: act.government.name, day: act.today, size: alarm ? 0 : finding.size };
  const body = alarm
    ? finding.alarm.message
    : [fill(texts.id.mailBody, values), fill(texts.en.mailBody, values), finding.note].join('\n\n');
  return {
    address,
    key: `trail-checkpoint:${act.today}${alarm ? ':alarm' : ''}`,
    subject: [texts.id, texts.en]
      .map((each) => fill(alarm ? each.mailAlarm : each.mailSubject, values))
      .join(' / '),
    text: body,
    attachments: alarm
      ? []
      : [
          {
            name: `checkpoint-${finding.size}.txt`,
            mediaType: 'text/plain; charset=utf-8',
            text: finding.note,
          },
        ],
  };
}

async function addressesOf(tx: Tx, accounts: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct email from account
    where id = any(${accounts}::uuid[]) and email is not null and status <> 'ended'`.execute(tx);
  return rows.map((row) => row.email).filter(isMailAddress);
}
