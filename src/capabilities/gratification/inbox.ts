import type { InboxKind } from '../../platform/inbox/kind.ts';
import { ESCALATE_AFTER } from './parameters.ts';
import { GIFT_MATTER } from './rules/kinds.ts';
import { STATES } from './rules/machine.ts';
import { names } from './texts/names.ts';

const both = (key: keyof typeof names.id) => ({ id: names.id[key], en: names.en[key] });

/** Reports of gifts as the inbox keeps them: the UPG's queue, which no agency sees. */
export const giftMatters: InboxKind = {
  kind: GIFT_MATTER,
  capability: 'gratification',
  name: both('queue'),
  link: (id) => `/gratifikasi/${id}`,
  stages: Object.fromEntries(STATES.map((state) => [state, both(`state-${state}`)])),
  clocks: { upg: both('clock-upg'), kpk: both('clock-kpk'), complete: both('clock-complete') },
  windows: ['complete'],
  workers: ['gratification-officer'],
  leads: ['gratification-officer'],
  agencyRoles: [],
  // Nobody but the UPG and the Inspektur reads a report, so both steps go to him.
  escalatesTo: ['inspektur', 'inspektur'],
  escalateAfter: ESCALATE_AFTER.key,
};
