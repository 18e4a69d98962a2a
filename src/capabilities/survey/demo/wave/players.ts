import type { Act, Role } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { DemoCast, DemoPlayer } from '../../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';

/** Who acts, each so many days ago; less than nothing is still to come. */
export interface Players {
  manager: (daysAgo: number) => Act;
  inspektur: (daysAgo: number) => Act;
}

/** Null where a government has nobody for the survey. */
export function playersOf(act: Act, cast: DemoCast): Players | null {
  const manager = cast.holders.get('survey-manager');
  const inspektur = cast.holders.get('inspektur');
  if (manager === undefined || inspektur === undefined) return null;
  return {
    manager: (daysAgo) => actAs(act, daysAgo, manager, 'survey-manager'),
    inspektur: (daysAgo) => actAs(act, daysAgo, inspektur, 'inspektur'),
  };
}

function actAs(act: Act, daysAgo: number, player: DemoPlayer, role: Role): Act {
  return {
    ...act,
    now: Temporal.Instant.from(act.now)
      .subtract({ hours: 24 * daysAgo })
      .toString(),
    today: addDays(act.today, -daysAgo),
    actor: {
      ...act.actor,
      id: player.accountId,
      accountId: player.accountId,
      personId: player.personId,
      agencyId: player.agencyId,
      grants: [{ role, agencyIds: null }],
    },
  };
}

/** @throws when an invented act is refused: the invention is wrong */
export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`survey demo: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
