import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { shapeSms } from './gsm.ts';
import { outboxClosed } from './notify.ts';
import type { OutboxTables } from './outbox.ts';
import { readMobile } from './phone.ts';

/** A short message to somebody who left his number. Never a name, a sum or what a matter is about: others read along. */
export interface Sms {
  /** as it was typed, or E.164 */
  phone: string;
  /** the same key goes to a number once */
  key: string;
  text: string;
  /** path from the root, put behind the text with the government's public address */
  link?: string;
  /** leaves at any hour: only where a person's work must not wait for the morning */
  urgent?: boolean;
  /** may use what the monthly cap keeps back */
  critical?: boolean;
  /** text and link open something: they are erased as soon as the message has left or is given up */
  secret?: boolean;
  /** leaves at this time (ISO 8601), and only when the message with this id has not arrived by then */
  insteadOf?: { id: string; at: string };
}

/** Beyond this a text is a letter, and whoever wrote it has slipped. */
const MOST_PARTS = 6;

/**
 * Puts an SMS into the outbox, in the transaction of what happened. It leaves outside the quiet hours only, unless it is urgent; in a demo or a practice twin it is
 * kept as closed.
 * @throws Error when the number reaches no mobile telephone (check it with `readMobile` where a person enters it), or the text is too long
 */
export async function sms(tx: Tx, act: Act, message: Sms): Promise<void> {
  const address = readMobile(message.phone);
  if (address === null) throw new Error('not a number of a mobile telephone');
  if (shapeSms(message.text).parts > MOST_PARTS) throw new Error('too long for a short message');
  const closed = outboxClosed(act.government);
  await tx
    .withTables<OutboxTables>()
    .insertInto('outbox')
    .values({
      government_id: act.government.id,
      id: newId(),
      channel: 'sms',
      key: message.key,
      address,
      subject: '',
      text: closed && message.secret === true ? '' : message.text,
      link: closed && message.secret === true ? null : (message.link ?? null),
      secret: message.secret === true,
      attachments: '[]',
      state: closed ? 'closed' : 'waiting',
      attempts: 0,
      next_at: message.insteadOf?.at ?? act.now,
      created_at: act.now,
      settled_at: closed ? act.now : null,
      last_error: null,
      urgent: message.urgent === true,
      critical: message.critical === true,
      instead_of: message.insteadOf?.id ?? null,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'key', 'address']).doNothing())
    .execute();
}
