import type { Act } from '../../act.ts';
import { addDays } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import type { Mac } from '../call-link.ts';
import type { AlarmSources } from '../rule.ts';
import { sweep } from './sweep.ts';
import { tellDue } from './tell-due.ts';

/** Days back that a sweep of invented data pretends to lie: behind every weekend, so that what it laid is due by now. */
const BACK = 4;

const JOB = {
  id: 'job:alarm-sweep',
  accountId: null,
  personId: null,
  agencyId: null,
  grants: [],
  rollout: {},
};

/** For invented data whose history lies back: finds what stands as if some days ago, and tells what has become due since. */
export async function tellPast(tx: Tx, act: Act, sources: AlarmSources, mac: Mac): Promise<void> {
  const then = Temporal.Instant.from(act.now).subtract({ hours: 24 * BACK });
  const now = { ...act, actor: JOB };
  await sweep(tx, { ...now, now: then.toString(), today: addDays(act.today, -BACK) }, sources);
  let more = true;
  while (more) ({ more } = await tellDue(tx, now, mac));
}
