import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { outboxClosed } from './notify.ts';
import type { OutboxTables } from './outbox.ts';

/** A file that goes with a mail: short text in the row itself, or content of the file store by its hash. */
export type Attachment = { name: string; mediaType: string } & ({ text: string } | { hash: string });

/** A mail to an address, for what is no notice to an account (the daily checkpoint to the Inspektur). */
export interface Mail {
  /** one address, e.g. `inspektur@teladan.go.id` */
  address: string;
  /** the same key goes to an address once */
  key: string;
  subject: string;
  text: string;
  /** path from the root, printed below the text with the government's public address */
  link?: string;
  attachments?: readonly Attachment[];
  /** text and link open something: they are erased as soon as the mail has left or is given up */
  secret?: boolean;
}

/** One mailbox and nothing that could smuggle in a second one or a header. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[a-z0-9-]+$/i.test(address);
}

/**
 * Puts a mail into the outbox, in the transaction of what happened. In a demo or a practice twin it is kept as closed.
 * @throws Error when the address is none; check it where a person enters it
 */
export async function mail(tx: Tx, act: Act, message: Mail): Promise<void> {
  if (!isMailAddress(message.address)) throw new Error('not a mail address');
  const closed = outboxClosed(act.government);
  await tx
    .withTables<OutboxTables>()
    .insertInto('outbox')
    .values({
      government_id: act.government.id,
      id: newId(),
      channel: 'mail',
      key: message.key,
      address: message.address,
      subject: message.subject,
      text: closed && message.secret === true ? '' : message.text,
      link: closed && message.secret === true ? null : (message.link ?? null),
      secret: message.secret === true,
      attachments: JSON.stringify(message.attachments ?? []),
      state: closed ? 'closed' : 'waiting',
      attempts: 0,
      next_at: act.now,
      created_at: act.now,
      settled_at: closed ? act.now : null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'key', 'address']).doNothing())
    .execute();
}
