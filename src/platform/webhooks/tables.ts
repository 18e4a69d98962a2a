export const STOPS = ['person', 'failing', 'gone'] as const;
/** person: somebody stopped it; failing: nothing got through for days; gone: the receiver answered 410 */
export type Stop = (typeof STOPS)[number];

type EndpointTable = {
  government_id: string;
  id: string;
  name: string;
  url: string;
  kinds: readonly string[];
  /** sealed by the vault */
  secret: string;
  /** the one before, sealed too, until `old_until` */
  old_secret: string | null;
  old_until: string | null;
  /** account */
  made_by: string;
  made_at: string;
  /** first failure since the last success */
  failing_since: string | null;
  stopped_at: string | null;
  stopped_why: Stop | null;
};

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'closed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

type DeliveryTable = {
  government_id: string;
  id: string;
  endpoint_id: string;
  /** the same event at another endpoint has the same */
  event_id: string;
  kind: string;
  subject_id: string;
  agency_id: string | null;
  /** path from the root */
  link: string;
  /** when it happened */
  at: string;
  state: DeliveryState;
  attempts: number;
  next_at: string;
  settled_at: string | null;
  last_status: number | null;
  /** code of a failure without an answer, e.g. ECONNREFUSED */
  last_error: string | null;
};

export type WebhookTables = { webhook_endpoint: EndpointTable; webhook_delivery: DeliveryTable };
