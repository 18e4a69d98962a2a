import { z } from 'zod';
import { idSchema, pageOf, text } from '../http/schemas.ts';
import { DELIVERY_STATES, STOPS } from './tables.ts';

const instant = z.string().meta({ format: 'date-time' });

export const endpointRow = z
  .object({
    id: idSchema,
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.string()),
    madeAt: instant,
    /** the secret before the present one signs too until then */
    oldUntil: instant.nullable(),
    /** first failure since the last success */
    failingSince: instant.nullable(),
    stoppedAt: instant.nullable(),
    stoppedWhy: z.enum(STOPS).nullable(),
    /** deliveries on their way */
    waiting: z.number().int(),
  })
  .meta({ id: 'WebhookEndpoint' });
export type EndpointRow = z.output<typeof endpointRow>;

export const endpointsReply = z.object({
  rows: z.array(endpointRow),
  /** every kind of event that may be chosen */
  events: z.array(z.object({ kind: z.string(), title: z.object({ id: z.string(), en: z.string() }) })),
  /** a demo or a practice twin, out of which nothing leaves */
  closed: z.boolean(),
  /** the reader may change, not only look */
  mayChange: z.boolean(),
});
export type EndpointsReply = z.output<typeof endpointsReply>;

export const endpointBody = z.object({
  name: text(60),
  url: text(500),
  kinds: z.array(z.string().max(80)).min(1).max(100),
});
export type EndpointBody = z.output<typeof endpointBody>;

/** The only time that a secret is shown. `oldUntil`: until when the one before it signs too. */
export const secretReply = z.object({ id: idSchema, secret: z.string(), oldUntil: instant.nullable() });
export type SecretReply = z.output<typeof secretReply>;

export const stateBody = z.object({ active: z.boolean() });

export const deliveryRow = z
  .object({
    id: idSchema,
    /** what the receiver sees as `webhook-id` */
    messageId: z.string(),
    kind: z.string(),
    at: instant,
    state: z.enum(DELIVERY_STATES),
    attempts: z.number().int(),
    /** of the next try, while it waits */
    nextAt: instant.nullable(),
    settledAt: instant.nullable(),
    /** HTTP status of the last answer */
    status: z.number().int().nullable(),
    /** why there was no answer: a code such as ECONNREFUSED */
    error: z.string().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryRow = z.output<typeof deliveryRow>;
export const deliveriesReply = pageOf(deliveryRow);
export type DeliveriesReply = z.output<typeof deliveriesReply>;
