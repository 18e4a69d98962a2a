import type { InboxKind } from '../../platform/inbox/kind.ts';
import { CONTEST_DAYS } from './parameters.ts';
import { REQUEST_MATTER } from './rules/matter.ts';
import { STATES } from './rules/request.ts';
import { names } from './texts/names.ts';

const both = (key: keyof typeof names.id) => ({ id: names.id[key], en: names.en[key] });

/**
 * Requests as the inbox keeps them: who works on it, and notes. Their clock runs in hours and stands in the request itself, since the inbox
 * counts working days: three times 24 hours end on a Sunday too.
 */
export const requestMatters: InboxKind = {
  kind: REQUEST_MATTER,
  capability: 'privacy',
  name: both('queue'),
  link: (id) => `/data-pribadi/permintaan/${id}`,
  stages: Object.fromEntries(STATES.map((state) => [state, both(`state-${state}`)])),
  clocks: {},
  workers: ['intake-officer'],
  leads: ['inspektur'],
  agencyRoles: [],
  escalatesTo: ['inspektur', 'inspektur'],
  escalateAfter: CONTEST_DAYS.key,
};
