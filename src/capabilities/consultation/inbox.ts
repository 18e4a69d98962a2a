import type { InboxKind } from '../../platform/inbox/kind.ts';
import { ESCALATE_AFTER } from './parameters.ts';
import { LEADS, WORKERS } from './policy.ts';
import { STAGES } from './rules/machine.ts';
import { SERIES, type ChannelKind } from './rules/channels.ts';
import { names } from './texts/names.ts';

type Key = keyof typeof names.id;

function both(key: Key) {
  return { id: names.id[key], en: names.en[key] };
}

function queue(channel: ChannelKind): InboxKind {
  return {
    kind: `consultation-${channel}`,
    capability: 'consultation',
    name: both(`queue-${channel}`),
    link: (id) => `/konsultasi/${id}`,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, both(`stage-${stage}`)])),
    clocks: {
      answer: both('clock-answer'),
      approval: both('clock-approval'),
      assistance: both('clock-assistance'),
    },
    workers: [...WORKERS],
    leads: [...LEADS],
    agencyRoles: [],
    escalatesTo: ['technical-controller', 'inspektur'],
    escalateAfter: ESCALATE_AFTER.key,
  };
}

/** Two queues, one for each channel: who asks as staff is never mixed with the public. */
export const consultationKinds: readonly InboxKind[] = (Object.keys(SERIES) as ChannelKind[]).map(queue);
