import { showCode } from '../../../platform/codes.ts';
import { readContact } from '../../../platform/contact.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { choiceField, longField } from '../../../platform/http/form-parts.ts';
import { html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { errorSummary, formTitle, ledger, submitButton, textField } from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import type { FieldError, FormValues } from '../../../platform/open-forms/form-values.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { submitPublic, type PublicRequest } from '../actions/submit-request.ts';
import { REQUEST_HOURS } from '../parameters.ts';
import { REQUEST_KINDS } from '../rules/request.ts';
import { names } from '../texts/names.ts';
import { publicMoment } from './moment.ts';
import { texts } from './texts.ts';

const ABOUT_MAX = 4_000;
const NAME_MAX = 150;
const TICKET_MAX = 60;
const PATH = '/privasi/permintaan';

/** `/privasi/permintaan`: asks no more than is needed to find the data and to be sure whose they are. */
export function askPages(app: App, services: Services, vault: Vault): void {
  pageRoute(app, services, { path: PATH }, (tx, context) => formPage(tx, context, {}, []));

  formRoute(app, services, { path: PATH }, async (tx, context, { values, errors, proven }) => {
    const read = readRequest(context, values, proven);
    const wrong = [...errors, ...('errors' in read ? read.errors : [])];
    if (wrong.length > 0 || 'errors' in read)
      return { ...(await formPage(tx, context, values.entries(), wrong)), status: 422 };
    const { row, code } = await submitPublic(tx, publicAct(services, context), vault, read);
    const t = texts[context.locale];
    return {
      title: t.sentTitle,
      body: html`<h1>${t.sentTitle}</h1><p class="lead">${t.sentLead}</p>
${ledger([
  [t.number, html`<span class="code">${row.number}</span>`],
  [t.code, html`<span class="code">${showCode(code)}</span>`],
  [t.due, publicMoment(context, row.due_at)],
])}
<p><a href="${PATH}/cek">${t.follow}</a></p>`,
    };
  });
}

function readRequest(
  { locale }: PageContext,
  values: FormValues,
  proven: boolean,
): PublicRequest | { errors: FieldError[] } {
  const t = texts[locale];
  const errors: FieldError[] = [];
  const written = (field: string, max: number, key: 'aboutError' | 'nameError') => {
    const text = values.text(field).replaceAll('\r\n', '\n').trim();
    if (text === '' || Array.from(text).length > max)
      errors.push({ field, message: fill(t[key], { n: max }) });
    return text;
  };
  const kind = REQUEST_KINDS.find((each) => each === values.text('hak'));
  if (kind === undefined) errors.push({ field: 'hak', message: t.kindError });
  const about = written('data', ABOUT_MAX, 'aboutError');
  const name = written('nama', NAME_MAX, 'nameError');
  const contactKind = (['phone', 'email'] as const).find((each) => each === values.text('hubungi')) ?? null;
  const contact = contactKind === null ? null : readContact(contactKind, values.text('kontak'));
  if (contactKind !== null && contact === null) errors.push({ field: 'kontak', message: t.contactError });
  if (kind === undefined || errors.length > 0) return { errors };
  const ticket = values.text('tiket').trim().slice(0, TICKET_MAX).toWellFormed();
  return { kind, about, name, contactKind, contact, ticket: ticket === '' ? null : ticket, proven };
}

async function formPage(
  tx: Tx,
  context: PageContext,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Promise<Exclude<PageAnswer, { redirect: string }>> {
  const t = texts[context.locale];
  const n = names[context.locale];
  const hours = await getParameter(tx, REQUEST_HOURS.access, context.today);
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message;
  const said = (field: string) => {
    const error = errorOf(field);
    return error === undefined ? {} : { error };
  };
  return {
    title: formTitle(t.title, errors, context.locale),
    indexed: true,
    back: { href: '/privasi', label: t.notice },
    body: html`${errorSummary(t.problem, errors)}<h1>${t.title}</h1>
<p class="lead">${fill(t.lead, { hours })}</p><p>${t.staff} <a href="${PATH}/cek">${t.follow}</a></p>
<form method="post" action="${PATH}">
${choiceField({
  name: 'hak',
  legend: t.kind,
  chosen: [typed['hak'] ?? ''],
  choices: REQUEST_KINDS.map((value) => ({
    value,
    label: n[`kind-${value}`],
    hint: `UU 27/2022 ${n[`article-${value}`]}`,
  })),
  ...said('hak'),
})}
${longField({ name: 'data', label: t.about, hint: t.aboutHint, rows: 5, max: ABOUT_MAX, value: typed['data'], ...said('data') })}
${textField({ name: 'nama', label: t.name, size: 40, autocomplete: 'name', value: typed['nama'] ?? '', ...said('nama') })}
${textField({ name: 'tiket', label: t.ticket, hint: t.ticketHint, code: true, value: typed['tiket'] ?? '', size: 20 })}
${choiceField({
  name: 'hubungi',
  legend: t.contactKind,
  chosen: [typed['hubungi'] ?? 'none'],
  choices: [
    { value: 'none', label: t.contactNone },
    { value: 'phone', label: t.contactPhone },
    { value: 'email', label: t.contactEmail },
  ],
})}
${textField({ name: 'kontak', label: t.contact, hint: t.contactHint, size: 30, value: typed['kontak'] ?? '', ...said('kontak') })}
<p class="hint">${t.proofNote}</p>${noticeLink(context.locale, 'permintaan')}
${proofField(context)}
<p class="buttons">${submitButton(t.send)}</p></form>`,
  };
}
