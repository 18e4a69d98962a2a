import { sql } from 'kysely';
import { forgetOldTokens } from '../access-tokens/drop.ts';
import type { Government } from '../act.ts';
import { asJob, type ScheduledJob } from '../capability.ts';
import type { Services } from '../services.ts';
import { expireRequests } from './request-reset.ts';

/** Days for which ended sessions stay visible to whoever looks into a misuse. */
const SESSION_DAYS = 90;

/** Closes requests that nobody decided, and forgets old sessions and tries. */
export const identityHousekeeping: ScheduledJob = {
  name: 'identity-housekeeping',
  cron: '20 3 * * *',
  practice: false,
  async run(services: Services, government: Government) {
    await asJob(services, government, 'identity-housekeeping', async (tx, act) => {
      await expireRequests(tx, act);
      const now = Temporal.Instant.from(act.now);
      const before = now.subtract({ hours: 24 * SESSION_DAYS });
      await sql`delete from session where coalesce(ended_at, expires_at) < ${before.toString()}::timestamptz`.execute(
        tx,
      );
      await forgetOldTokens(tx, now);
      const yesterday = now.subtract({ hours: 24 });
      await sql`delete from attempt where since < ${yesterday.toString()}::timestamptz`.execute(tx);
    });
  },
};
