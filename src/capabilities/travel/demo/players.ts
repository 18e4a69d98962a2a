import type { Act, Role } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';

/** Who acts, each so many days ago. */
export interface Players {
  agencyId: string;
  officer: (daysAgo: number) => Act;
  head: (daysAgo: number) => Act;
  payer: (daysAgo: number) => Act;
  keeper: (daysAgo: number) => Act;
  /** the inspectorate, where the government has one */
  inspector: ((daysAgo: number) => Act) | null;
  auditor: DemoPlayer | null;
  /** ordinary staff of the agency, the demo's own account first */
  travellers: readonly DemoPlayer[];
  traveller: (player: DemoPlayer, daysAgo: number) => Act;
  today: Act['today'];
}

const ENOUGH = 4;

/** Null where a government lacks those who plan, sign and pay. */
export function castOf(act: Act, cast: DemoCast): Players | null {
  const [officer, head, payer] = (['travel-officer', 'agency-head', 'commitment-officer'] as const).map(
    (role) => cast.holders.get(role),
  );
  if (!officer || !head || !payer) return null;
  const { agencyId } = officer;
  const leading = new Set([officer, head, payer].map((each) => each.personId));
  const own = cast.holders.get('staff');
  const travellers = [...(own ? [own] : []), ...cast.staff].filter(
    (each, index, all) =>
      each.agencyId === agencyId &&
      !leading.has(each.personId) &&
      all.findIndex((other) => other.personId === each.personId) === index,
  );
  if (travellers.length < ENOUGH) return null;
  const inspector = cast.holders.get('inspektur');
  const keeper = cast.holders.get('technical-administrator') ?? officer;
  const of =
    (player: DemoPlayer, role: Role, everywhere = false) =>
    (daysAgo: number) =>
      actAs(act, daysAgo, player, [{ role, agencyIds: everywhere ? null : [agencyId] }]);
  return {
    agencyId,
    officer: of(officer, 'travel-officer'),
    head: of(head, 'agency-head'),
    payer: of(payer, 'commitment-officer'),
    keeper: of(keeper, 'technical-administrator', true),
    inspector: inspector ? of(inspector, 'inspektur', true) : null,
    auditor: cast.holders.get('auditor') ?? null,
    travellers,
    traveller: (player, daysAgo) => actAs(act, daysAgo, player, []),
    today: act.today,
  };
}

function actAs(act: Act, daysAgo: number, player: DemoPlayer, grants: Act['actor']['grants']): Act {
  const now = Temporal.Instant.from(act.now).subtract({ hours: 24 * daysAgo });
  return {
    ...act,
    now: now.toString(),
    today: addDays(act.today, -daysAgo),
    actor: {
      ...act.actor,
      id: player.accountId,
      accountId: player.accountId,
      personId: player.personId,
      agencyId: player.agencyId,
      grants,
    },
  };
}

/** The same, at a moment. */
export function atMoment(act: Act, seconds: number): Act {
  return { ...act, now: Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString() };
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`demo trip: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome as T;
}
