import type { Tx } from '../../../platform/database/index.ts';
import { isPlainDate, plainDate } from '../../../platform/calendar/index.ts';
import { CODE_LENGTH, parseCode } from '../../../platform/codes.ts';
import { html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { errorSummary, formTitle, submitButton, textField } from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { formRoute, type FormInput } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { parseNumber } from '../../../platform/ticket-numbers.ts';
import { cancelAppointment, makeAppointment } from '../actions/appointments.ts';
import { giveFacts } from '../actions/exchange-facts.ts';
import { rateAnswer, withdrawQuestion } from '../actions/finish.ts';
import { codeHash } from '../actions/submit-question.ts';
import { BODY_MAX } from '../contract.ts';
import { SERIES } from '../rules/channels.ts';
import { isClock } from '../rules/slots.ts';
import { lastAppointmentOf } from '../store/appointments.ts';
import { lockByCode } from '../store/questions.ts';
import { MEETING_PLACES, type QuestionRow } from '../store/tables.ts';
import { lines } from './draft.ts';
import { statusPage } from './status.ts';
import { texts } from './texts.ts';

type Errors = readonly { field: string; message: string }[];
type Typed = Readonly<Record<string, string>>;

/** `/konsultasi/cek`: number and code open the question; every act on it carries both again, so that nothing is remembered. */
export function checkPages(app: App, services: Services, vault: Vault): void {
  pageRoute(app, services, { path: '/konsultasi/cek' }, async (_tx, context) => formPage(context, {}, []));

  formRoute(
    app,
    services,
    { path: '/konsultasi/cek', purpose: 'code', documents: { field: 'lampiran', max: 3, accepts: ['pdf'] } },
    async (tx, context, input) => {
      const t = texts[context.locale];
      const number = parseNumber(input.values.text('nomor'), Object.values(SERIES));
      const code = parseCode(input.values.text('kode'), CODE_LENGTH);
      const question =
        number === null || code === null ? undefined : await lockByCode(tx, number, codeHash(vault, code));
      if (question === undefined || code === null) {
        return formPage(context, input.values.entries(), [{ field: 'nomor', message: t.unknown }]);
      }
      const done = await perform(tx, services, vault, context, question, input);
      const fresh = (await lockByCode(tx, question.number, codeHash(vault, code)))!;
      const errors: Errors = isRefusal(done) ? errorsOf(done, context) : [];
      const acted = input.values.has('tindakan') && errors.length === 0;
      const page = await statusPage(tx, publicAct(services, context), context, vault, fresh, code, {
        errors,
        acted,
        typed: errors.length > 0 ? input.values.entries() : {},
      });
      return errors.length > 0 ? { ...page, status: 422 } : page;
    },
  );
}

function errorsOf(
  refusal: Extract<Outcome<never>, { complaints: unknown }>,
  { locale }: PageContext,
): Errors {
  const list = refusal.complaints.map((each) => ({ field: each.field, message: each.message[locale] }));
  return list.length > 0 ? list : [{ field: 'isi', message: refusal.message[locale] }];
}

/** What the button said. Without one the page is only shown. */
async function perform(
  tx: Tx,
  services: Services,
  vault: Vault,
  context: PageContext,
  question: QuestionRow,
  input: FormInput<undefined, undefined>,
): Promise<Outcome<unknown>> {
  const { values, files } = input;
  const act = publicAct(services, context);
  const refuse = (field: string, key: 'replyError' | 'rateError' | 'slotError') =>
    badField(field, texts.id[key], texts.en[key]);
  const [error] = input.errors;
  if (error !== undefined) return badField(error.field, error.message, error.message);
  switch (values.text('tindakan')) {
    case 'balas': {
      const text = lines(values.text('keterangan'));
      if (text.trim() === '' || text.length > BODY_MAX) return refuse('keterangan', 'replyError');
      return giveFacts(tx, act, question, { text, fileIds: files.map((each) => each.id) });
    }
    case 'nilai': {
      const rating = Number(values.text('nilai'));
      const comment = lines(values.text('saran')).slice(0, 1_000).toWellFormed();
      return Number.isInteger(rating) && rating >= 1 && rating <= 5
        ? rateAnswer(tx, act, question, { rating, comment })
        : refuse('nilai', 'rateError');
    }
    case 'janji': {
      const slot = values.text('waktu');
      const [day = '', time = ''] =
        slot === '' || slot === 'lain' ? [values.text('tanggal'), values.text('jam')] : slot.split(' ');
      const clock = time.trim().replace('.', ':').padStart(5, '0');
      if (!isPlainDate(day.trim()) || !isClock(clock)) return refuse('waktu', 'slotError');
      const place = MEETING_PLACES.find((each) => each === values.text('tempat')) ?? 'office';
      return makeAppointment(tx, act, vault, question, {
        day: plainDate(day.trim()),
        time: clock,
        place,
        note: '',
      });
    }
    case 'batal': {
      const row = await lastAppointmentOf(tx, question.id);
      return row === undefined ? undefined : cancelAppointment(tx, act, vault, row.id, '');
    }
    case 'tarik':
      return withdrawQuestion(tx, act, question, '');
    default:
      return undefined;
  }
}

function formPage({ locale }: PageContext, typed: Typed, errors: Errors): PageAnswer {
  const t = texts[locale];
  const [error] = errors;
  const shown = (name: 'nomor' | 'kode') => (typed[name] ?? '').slice(0, 80).toWellFormed();
  return {
    status: errors.length > 0 ? 422 : 200,
    title: formTitle(t.checkTitle, errors, locale),
    back: { href: '/konsultasi', label: t.title },
    body: html`${errorSummary(t.problem, errors)}<h1>${t.checkTitle}</h1><p class="lead">${t.checkLead}</p>
<form method="post" action="/konsultasi/cek">
${textField({ name: 'nomor', label: t.number, hint: t.numberHint, code: true, value: shown('nomor'), size: 18, ...(error ? { error: error.message } : {}) })}
${textField({ name: 'kode', label: t.code, hint: t.codeHint, code: true, value: shown('kode'), size: 14 })}
<p class="buttons">${submitButton(t.open)}</p></form>`,
  };
}
