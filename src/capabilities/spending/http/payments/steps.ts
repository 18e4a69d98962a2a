import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { maskContact } from '../../../../platform/contact.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { openVault } from '../../../../platform/identity/vault.ts';
import { outboxClosed } from '../../../../platform/notifications/notify.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { accountCash } from '../../actions/payments/account-cash.ts';
import { advancePayment } from '../../actions/payments/advance-payment.ts';
import { beginPayment } from '../../actions/payments/begin-payment.ts';
import { cancelPayment } from '../../actions/payments/cancel-payment.ts';
import { settleDispute } from '../../actions/payments/contest-interval.ts';
import { rejectPayment } from '../../actions/payments/reject-payment.ts';
import { resubmitInvoice } from '../../actions/payments/resubmit-invoice.ts';
import { makeVendorLink, revokeVendorLink } from '../../actions/payments/vendor-link.ts';
import {
  accountBody,
  advanceBody,
  cancelBody,
  disputeParam,
  idParam,
  linkRevoked,
  paymentBody,
  paymentMoved,
  rejectBody,
  resubmitBody,
  settleBody,
  vendorLink,
  vendorLinkBody,
} from '../../contract/payments.ts';
import type { Payment } from '../../store/payments/payments.ts';

const capability = 'spending';

/** What happens to a payment, one address each. */
export function paymentStepRoutes(app: App, services: Services): void {
  const step = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    take: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Outcome<Payment>>,
  ) =>
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/spending/payments/:id/${name}`,
        summary,
        capability,
        params: idParam,
        body,
        reply: paymentMoved,
      },
      async (tx, act, { params, body: said }) => movedTo(await take(tx, act, params.id, said as z.output<B>)),
    );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/payments',
      summary: 'Take an invoice in, or ask for money of the treasurer',
      capability,
      body: paymentBody,
      reply: paymentMoved,
      status: 201,
    },
    async (tx, act, { body }) => movedTo(await beginPayment(tx, act, body)),
  );
  step('advance', 'Do the next step', advanceBody, advancePayment);
  step('reject', 'Send it back with a reason', rejectBody, rejectPayment);
  step('resubmit', 'The vendor brought the mended invoice', resubmitBody, (tx, act, id, { docDate }) =>
    resubmitInvoice(tx, act, id, docDate),
  );
  step('account', 'Account for money of the treasurer', accountBody, (tx, act, id, { docDate }) =>
    accountCash(tx, act, id, docDate),
  );
  step('cancel', 'Withdraw it before an order is signed', cancelBody, (tx, act, id, { reason }) =>
    cancelPayment(tx, act, id, reason),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/payments/:id/disputes/:disputeId/settle',
      summary: 'Settle an interval that the vendor contests',
      capability,
      params: disputeParam,
      body: settleBody,
      reply: paymentMoved,
    },
    async (tx, act, { params, body }) =>
      movedTo(await settleDispute(tx, act, { paymentId: params.id, disputeId: params.disputeId }, body)),
  );

  const link = { path: '/spending/contracts/:id/vendor-link', capability, params: idParam } as const;
  staffRoute(
    app,
    services,
    {
      ...link,
      method: 'POST',
      summary: 'Send the vendor the link to its page of a contract; the address before it ends',
      body: vendorLinkBody,
      reply: vendorLink,
    },
    async (tx, act, { params, body }) => {
      const sent = await makeVendorLink(tx, act, params.id, body.contact, openVault(services.folders.keys));
      if (isRefusal(sent)) return sent;
      return {
        sentTo: maskContact(sent.contact.contact),
        url: outboxClosed(act.government) ? `${services.publicUrl(act.government)}${sent.path}` : null,
      };
    },
  );
  staffRoute(
    app,
    services,
    { ...link, method: 'DELETE', summary: "End the vendor's page of a contract", reply: linkRevoked },
    async (tx, act, { params }) => {
      const revoked = await revokeVendorLink(tx, act, params.id);
      return isRefusal(revoked) ? revoked : { revoked };
    },
  );
}

function movedTo(outcome: Outcome<Payment>) {
  if (isRefusal(outcome)) return outcome;
  const { id, number, state, returned, holder } = outcome;
  return { id, number, state, returned, holder };
}
