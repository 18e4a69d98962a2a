import type { Act, Government, Grant, Role } from './act.ts';
import { dayIn } from './clock.ts';
import { newId } from './ids.ts';

/** An act for a test: an account with `roles` over the whole government, at a fixed time. */
export function testAct(
  government: Government,
  options: { roles?: Role[]; grants?: Grant[]; now?: string; accountId?: string } = {},
): Act {
  const accountId = options.accountId ?? newId();
  const now = options.now ?? '2026-11-23T02:00:00Z';
  return {
    government,
    actor: {
      id: accountId,
      accountId,
      personId: null,
      agencyId: null,
      grants: options.grants ?? (options.roles ?? []).map((role) => ({ role, agencyIds: null })),
      rollout: {},
    },
    now,
    today: dayIn(government.zone, Temporal.Instant.from(now)),
    locale: 'id',
    wires: { announce: async () => {}, blockers: [], inbox: [], personal: [] },
  };
}
