import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { formRoute, type FormInput } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal, notFound, type Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { contestInterval, stampReceipt, vendorHandsIn } from '../actions/payments/contest-interval.ts';
import { contractOfToken } from '../actions/payments/vendor-link.ts';
import { disputesOf } from '../store/payments/disputes.ts';
import { eventsOf, findPayment, paymentsOfContract, type Payment } from '../store/payments/payments.ts';
import { vendorTexts } from './vendor-texts.ts';
import { listPage, paymentPage, type VendorSubject, type Wrong } from './vendor-view.ts';

/** Requests a minute from one address. */
const PER_MINUTE = 60;
const LONGEST_REASON = 1_000;
/** What the trail says of whoever acts: only by which door he came. */
const VENDOR_ACTOR = 'public:penyedia';

const listParams = z.object({ token: z.string().max(60) });
const params = z.object({ token: z.string().max(60), payment: idSchema });
const query = z.object({ tersimpan: z.string().max(4).default('').catch('') });
type Params = z.output<typeof params>;

/** `/penyedia/<token>`: the vendor of one contract sees where its invoices lie, stamps what it received, and contests what is wrong. */
export function vendorPages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/penyedia/:token', params: listParams, perMinute: PER_MINUTE },
    async (tx, context, input) => {
      const subject = await subjectOf(tx, services, input.params.token);
      if (subject === null) return notFound();
      return listPage(context, subject, await paymentsOfContract(tx, subject.contract.id));
    },
  );

  pageRoute(
    app,
    services,
    { path: '/penyedia/:token/:payment', params, query, perMinute: PER_MINUTE },
    async (tx, context, input) => {
      const found = await paymentOf(tx, services, input.params);
      if (found === null) return notFound();
      return show(tx, context, found, { saved: input.query.tersimpan !== '' });
    },
  );

  const form = (
    name: Wrong['form'],
    take: (
      tx: Tx,
      context: PageContext,
      found: Found,
      values: FormInput<Params, undefined>['values'],
    ) => Promise<Wrong['errors'] | Refusal>,
  ) =>
    formRoute(
      app,
      services,
      { path: `/penyedia/:token/:payment/${name}`, params, purpose: 'code' },
      async (tx, context, input): Promise<PageAnswer | Refusal> => {
        const found = await paymentOf(tx, services, input.params);
        if (found === null) return notFound();
        const errors = input.errors.length > 0 ? input.errors : await take(tx, context, found, input.values);
        if (isRefusal(errors)) return errors;
        const { subject, payment } = found;
        if (errors.length === 0) return { redirect: `${subject.path}/${payment.id}?tersimpan=ya` };
        return show(tx, context, found, {
          saved: false,
          wrong: { form: name, errors, typed: input.values.entries() },
        });
      },
    );

  form('serahkan', async (tx, context, { subject, payment }, values) => {
    const day = dayOf(values.text('hari-serah'), context);
    if (day === null) return [{ field: 'hari-serah', message: vendorTexts[context.locale].dayError }];
    return doneOr(await vendorHandsIn(tx, actOf(services, context), own(subject, payment), day));
  });
  form('terima', async (tx, context, { subject, payment }, values) => {
    const day = dayOf(values.text('hari'), context);
    if (day === null) return [{ field: 'hari', message: vendorTexts[context.locale].dayError }];
    return doneOr(await stampReceipt(tx, actOf(services, context), own(subject, payment), day));
  });
  form('sanggah', async (tx, context, found, values) => {
    const t = vendorTexts[context.locale];
    const [part, reason] = [values.text('bagian'), values.text('alasan').trim()];
    const errors: { field: string; message: string }[] = [];
    if (!/^\d{1,6}$/.test(part)) errors.push({ field: 'bagian', message: t.partError });
    if (reason === '' || reason.length > LONGEST_REASON)
      errors.push({ field: 'alasan', message: t.whyError });
    if (errors.length > 0) return errors;
    const input = { fromSeq: Number(part), reason, contactId: found.subject.contactId };
    return doneOr(
      await contestInterval(tx, actOf(services, context), own(found.subject, found.payment), input),
    );
  });
}

interface Found {
  subject: VendorSubject;
  payment: Payment;
}

const actOf = (services: Services, context: PageContext) => publicAct(services, context, VENDOR_ACTOR);
const own = ({ contract }: VendorSubject, { id }: Payment) => ({ contractId: contract.id, paymentId: id });

function doneOr(outcome: unknown): [] | Refusal {
  return isRefusal(outcome) ? outcome : [];
}

function dayOf(typed: string, { today }: PageContext): PlainDate | null {
  return isPlainDate(typed) && typed <= today && typed >= '2000-01-01' ? (typed as PlainDate) : null;
}

/** Null: a link that was not made here, or that has ended. */
async function subjectOf(tx: Tx, services: Services, token: string): Promise<VendorSubject | null> {
  const linked = await contractOfToken(tx, openVault(services.folders.keys), token);
  if (linked === null) return null;
  const { contract } = linked;
  const agencies = await getAgencies(tx, [contract.agencyId]);
  return { ...linked, agency: agencies.get(contract.agencyId)?.name ?? '', path: `/penyedia/${token}` };
}

/** Only payments of the link's own contract. */
async function paymentOf(tx: Tx, services: Services, { token, payment: id }: Params): Promise<Found | null> {
  const subject = await subjectOf(tx, services, token);
  const payment = subject === null ? undefined : await findPayment(tx, id);
  if (subject === null || payment?.contract_id !== subject.contract.id) return null;
  return { subject, payment };
}

async function show(
  tx: Tx,
  context: PageContext,
  { subject, payment }: Found,
  state: { saved: boolean; wrong?: Wrong },
): Promise<PageAnswer> {
  return paymentPage(context, subject, payment, {
    events: await eventsOf(tx, payment.id),
    disputes: await disputesOf(tx, payment.id),
    ...state,
  });
}
