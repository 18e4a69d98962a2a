import { createHmac, randomBytes } from 'node:crypto';

// Standard Webhooks 1.0, symmetric signatures: https://github.com/standard-webhooks/standard-webhooks

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret: `whsec_` and 256 random bits in base64. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** One message as it is signed. */
export interface Signed {
  /** the same at every try, so that a receiver knows what it has had */
  id: string;
  /** Unix seconds of this try, so that a receiver refuses what somebody kept and plays again */
  timestamp: number;
  /** exactly the bytes that are sent */
  body: string;
}

/** `v1,` and the base64 of HMAC-SHA-256 over `id.timestamp.body`. @param secret as `newSecret` made it */
export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The headers of a message. @param secrets one, or two while an exchanged one still holds: the receiver is content with either */
export function signedHeaders(secrets: readonly string[], message: Signed): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((each) => signatureOf(each, message)).join(' '),
  };
}
