import type { Locale } from '../texts.ts';

/** A kind of event that programs of others may be told of. A capability declares it in its `actions/webhook-events.ts` and lists it at its door. */
export interface WebhookEvent {
  /** `matter.verb`, e.g. `finding.final`; never renamed: receivers hang on it */
  kind: string;
  title: Record<Locale, string>;
}

/**
 * Capabilities that tell no program anything, whatever they declare: who reports there, and what, is between two people and their keys
 * (UU 13/2006 as changed by UU 31/2014, art. 10), and nobody may learn when somebody answered a survey.
 */
const NEVER: readonly string[] = ['whistleblowing', 'survey'];

/** What "send a test" sends; nobody subscribes to it. */
export const TEST_EVENT: WebhookEvent = {
  kind: 'webhook.test',
  title: { id: 'Uji coba', en: 'Test' },
};

/** Every kind that an endpoint may choose, in the order of the capabilities. */
export function offeredEvents(
  capabilities: readonly { name: string; webhookEvents?: readonly WebhookEvent[] }[],
): WebhookEvent[] {
  return capabilities.flatMap(({ name, webhookEvents }) =>
    NEVER.includes(name) ? [] : (webhookEvents ?? []),
  );
}
