import type { Role } from '../../act.ts';
import type { Rung } from '../rule.ts';

/** Who hears when nobody holds any of the roles, or the ladder has no rung left above somebody who cannot be reached. */
export const LAST_RESORT: Role = 'inspektur';

/** Roles that hear of an alarm as far as its ladder was climbed. */
export function rolesHeard(alarm: {
  receivers: readonly Role[];
  ladder: readonly Rung[];
  rung: number;
}): Role[] {
  const climbed = alarm.ladder.slice(0, alarm.rung).flatMap((each) => each.receivers);
  const beyond = alarm.rung > alarm.ladder.length ? [LAST_RESORT] : [];
  return [...new Set([...alarm.receivers, ...climbed, ...beyond])];
}
