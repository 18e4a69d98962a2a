import type { Act, Role } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { accountsWithRole } from '../../../directory/index.ts';
import { PARTY_ROLES } from '../../policy.ts';
import type { Payment } from '../../store/payments/payments.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { paymentTexts } from '../../texts/payments.ts';

/** Tells the office that holds the payment now. The vendor has no account: it reads its page. */
export async function tellHolder(tx: Tx, act: Act, payment: Payment): Promise<void> {
  const { holder } = payment;
  if (holder === null) return tellPaid(tx, act, payment);
  if (holder === 'vendor') return;
  const name = payment.returned ? 'back' : 'turn';
  await tellRoles(tx, act, payment, PARTY_ROLES[holder], name, (locale) => ({
    party: paymentNames[locale][`party-${holder}`],
    state: paymentNames[locale][`state-${payment.state}`],
    reason: payment.last_reason === null ? '' : paymentNames[locale][`reason-${payment.last_reason}`],
  }));
}

/** Whoever got money that has to be accounted for hears until when. */
async function tellPaid(tx: Tx, act: Act, payment: Payment): Promise<void> {
  const due = payment.account_due_on;
  if (due === null || payment.cancelled) return;
  await tellRoles(tx, act, payment, ['treasurer'], 'paid', (locale) => ({ due: longDay(due, locale) }));
}

/** Whoever may settle it hears that a vendor contests an interval. */
export async function tellDispute(
  tx: Tx,
  act: Act,
  payment: Payment,
  fromSeq: number,
  roles: readonly Role[],
): Promise<void> {
  await tellRoles(tx, act, { ...payment, seq: fromSeq }, roles, 'dispute', () => ({}));
}

async function tellRoles(
  tx: Tx,
  act: Act,
  payment: Payment,
  roles: readonly Role[],
  name: 'turn' | 'back' | 'paid' | 'dispute',
  words: (locale: Locale) => Record<string, string>,
): Promise<void> {
  const accounts = new Set<string>();
  for (const role of roles)
    for (const account of await accountsWithRole(tx, role, payment.agency_id, act.today))
      accounts.add(account);
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(paymentTexts[locale][`${name}-${part}`], { number: payment.number, ...words(locale) });
  await notify(tx, act, {
    to: [...accounts].filter((account) => account !== act.actor.accountId),
    key: `spending.payment-${name}:${payment.id}:${payment.seq}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/pembayaran/${payment.id}`,
    push: { id: paymentTexts.id.push, en: paymentTexts.en.push },
  });
}
