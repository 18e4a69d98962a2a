import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { mayKeepRoles } from '../policy.ts';
import { waitingRoles } from '../store/waiting-roles.ts';
import { names } from '../texts/names.ts';

/** Rows of "Meja saya": roles that wait for the actor's second pair of eyes. */
export async function directoryDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  if (!mayKeepRoles(act.actor)) return [];
  const waiting = await waitingRoles(tx, { id: act.actor.accountId, personId: act.actor.personId }, 50);
  return waiting.map((each) => ({
    id: `role:${each.id}`,
    title: {
      id: `Usulan peran ${names.id[`role-${each.role}`]}`,
      en: `Proposed role: ${names.en[`role-${each.role}`]}`,
    },
    about: { id: `${each.personName}, ${each.decree}`, en: `${each.personName}, ${each.decree}` },
    due: each.validFrom,
    overdue: each.validFrom < act.today,
    action: { id: 'Setujui atau tolak', en: 'Confirm or turn down' },
    link: '/direktori/peran?state=pending',
  }));
}
