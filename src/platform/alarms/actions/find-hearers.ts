import type { Act, Role } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import type { AlarmSources } from '../rule.ts';
import { hearerOf } from '../rules/delegation.ts';
import { LAST_RESORT, rolesHeard } from '../rules/hearers.ts';
import type { OpenAlarm } from '../store/alarms.ts';
import { readDelegations } from '../store/delegations.ts';
import type { Hearer } from '../store/notices.ts';

/**
 * Who has to hear of these alarms today: owners and holders of the roles as far as the ladder was climbed, or who stands in for them. Asked anew at
 * each sweep, so that whoever is appointed later hears too.
 * @param lost alarms of which somebody could not be reached
 */
export async function findHearers(
  tx: Tx,
  act: Act,
  sources: AlarmSources,
  alarms: readonly OpenAlarm[],
  lost: ReadonlySet<string>,
): Promise<Hearer[]> {
  const delegations = await readDelegations(tx, act.today);
  const known = new Map<string, readonly string[]>();
  const holders = async (role: Role, agencyId: string | null) => {
    const key = `${role}:${agencyId}`;
    const found = known.get(key) ?? (await sources.holders(tx, role, agencyId, act.today));
    known.set(key, found);
    return found;
  };
  const hearers: Hearer[] = [];
  for (const alarm of alarms) {
    const accounts = new Set(alarm.owners);
    for (const role of rolesHeard(alarm))
      for (const each of await holders(role, role === LAST_RESORT ? null : alarm.agencyId))
        accounts.add(each);
    if (accounts.size === 0) for (const each of await holders(LAST_RESORT, null)) accounts.add(each);
    const heard = new Set([...accounts].map((each) => hearerOf(each, delegations)));
    for (const account of heard) hearers.push({ alarm: alarm.id, account, instead: lost.has(alarm.id) });
  }
  return hearers;
}
