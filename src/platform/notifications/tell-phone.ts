import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { getParameter } from '../parameters/index.ts';
import { outboxClosed } from './notify.ts';
import type { OutboxTables } from './outbox.ts';
import { WHATSAPP_WAIT } from './parameters.ts';
import { sms } from './sms.ts';
import { stillAgrees } from './whatsapp-consent.ts';

/** A call to somebody's telephone that he can answer. Never a name or a sum. */
export interface PhoneCall {
  /** E.164 */
  phone: string;
  /** the same key goes to a number once on each way */
  key: string;
  /** the SMS */
  text: string;
  /** what stands in the places of WhatsApp's template */
  values: readonly string[];
  /** what WhatsApp's button answers, as a reply by SMS would say it */
  reply: string;
  urgent?: boolean;
  critical?: boolean;
}

/**
 * Tells a telephone, the more trusted way first: WhatsApp to whoever agreed to it, and an SMS only when that has not arrived in time, or was refused;
 * to everybody else the SMS at once. What his devices and the application show goes beside it, by `notify`.
 */
export async function tellPhone(tx: Tx, act: Act, call: PhoneCall): Promise<void> {
  const { phone, key, text, urgent = false, critical = false } = call;
  const message = { phone, key, text, urgent, critical };
  if (!(await stillAgrees(tx, phone))) return sms(tx, act, message);
  const minutes = await getParameter(tx, WHATSAPP_WAIT, act.today);
  const id = newId();
  const closed = outboxClosed(act.government);
  const added = await tx
    .withTables<OutboxTables>()
    .insertInto('outbox')
    .values({
      government_id: act.government.id,
      id,
      channel: 'whatsapp',
      key,
      address: phone.slice(1),
      subject: call.reply,
      text: call.values.join('\n'),
      link: null,
      attachments: '[]',
      state: closed ? 'closed' : 'waiting',
      attempts: 0,
      next_at: act.now,
      created_at: act.now,
      settled_at: closed ? act.now : null,
      last_error: null,
      urgent,
      critical,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'key', 'address']).doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) return;
  const at = Temporal.Instant.from(act.now).add({ minutes }).toString();
  await sms(tx, act, { ...message, insteadOf: { id, at } });
}
