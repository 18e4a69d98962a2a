import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openVault, type Vault } from '../../../platform/identity/vault.ts';
import { findDraft } from '../../../platform/open-forms/drafts.ts';
import { formRoute, type FormInput } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { objectToClosing } from '../actions/object-to-closing.ts';
import { rateComplaint } from '../actions/rate-complaint.ts';
import { replyAsReporter } from '../actions/reply-as-reporter.ts';
import { withdrawComplaint } from '../actions/withdraw-complaint.ts';
import { PICTURES_MAX, type Moved } from '../contract.ts';
import { lines } from './draft-values.ts';
import { FIELD_OF, type TicketKey } from './ticket-forms.ts';
import { keyOf, OPENED, readTicket, ticketPage } from './ticket.ts';

type Input = FormInput<undefined, undefined>;
type Doing = (tx: Tx, act: Act, key: TicketKey, input: Input, vault: Vault) => Promise<Outcome<Moved>>;

/** What the reporter does on his open ticket. A refused field stands beside what was typed; nothing is lost. */
export function ticketActs(app: App, services: Services): void {
  const doing = (
    path: string,
    renamed: Readonly<Record<string, string>>,
    act: Doing,
    photos = false,
  ): void => {
    const pictures = { field: 'foto', max: PICTURES_MAX };
    formRoute(app, services, { path, ...(photos ? { pictures } : {}) }, async (tx, context, input) => {
      const key = keyOf(await findDraft(tx, input.request, OPENED));
      if (key === undefined) return { redirect: '/aduan/cek' };
      const vault = openVault(services.folders.keys);
      const done =
        input.errors.length > 0 ? null : await act(tx, publicAct(services, context), key, input, vault);
      if (done !== null && !isRefusal(done)) return { redirect: '/aduan/tiket' };
      if (done !== null && done.complaints.length === 0) return done;
      const ticket = await readTicket(tx, services, context, key);
      if (ticket === undefined) return { redirect: '/aduan/cek' };
      const refused = done?.complaints.map(({ field, message }) => ({
        field: renamed[field] ?? FIELD_OF[field] ?? field,
        message: message[context.locale],
      }));
      return { ...ticketPage(context, ticket, refused ?? input.errors, input.values.entries()), status: 422 };
    });
  };

  doing(
    '/aduan/tiket/balas',
    {},
    (tx, act, key, { values, files }, vault) =>
      replyAsReporter(
        tx,
        act,
        { ...key, text: lines(values.text('keterangan')), pictureIds: files.map((each) => each.id) },
        vault,
      ),
    true,
  );
  doing('/aduan/tiket/keberatan', {}, (tx, act, key, { values }, vault) =>
    objectToClosing(tx, act, { ...key, reason: lines(values.text('alasan')) }, vault),
  );
  doing('/aduan/tiket/nilai', {}, (tx, act, key, { values }, vault) =>
    rateComplaint(
      tx,
      act,
      { ...key, score: Number(values.text('nilai') || Number.NaN), comment: lines(values.text('catatan')) },
      vault,
    ),
  );
  doing('/aduan/tiket/cabut', { reason: 'sebab' }, (tx, act, key, { values }, vault) =>
    withdrawComplaint(tx, act, { ...key, reason: lines(values.text('sebab')) }, vault),
  );
}
