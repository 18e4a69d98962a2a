import { CODE_LENGTH, parseCode } from '../../../platform/codes.ts';
import { carried, longField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { errorSummary, formTitle, ledger, submitButton, textField } from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { parseNumber } from '../../../platform/ticket-numbers.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { contestRequest } from '../actions/contest-request.ts';
import { codeHash, SERIES } from '../actions/submit-request.ts';
import { standingOf } from '../rules/clock.ts';
import { nextState } from '../rules/request.ts';
import { lockByCode } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { names } from '../texts/names.ts';
import { publicMoment } from './moment.ts';
import { texts } from './texts.ts';

const PATH = '/privasi/permintaan/cek';
const CONTEST_MAX = 4_000;

/** Number and code open a request; the one act on it carries both again, so that nothing is remembered. */
export function checkPages(app: App, services: Services, vault: Vault): void {
  pageRoute(app, services, { path: PATH }, async (_tx, context) => codePage(context, {}, []));

  formRoute(app, services, { path: PATH, purpose: 'code' }, async (tx, context, { values, errors }) => {
    const t = texts[context.locale];
    const number = parseNumber(values.text('nomor'), [SERIES]);
    const code = parseCode(values.text('kode'), CODE_LENGTH);
    const row =
      number === null || code === null ? undefined : await lockByCode(tx, number, codeHash(vault, code));
    if (row === undefined || code === null)
      return codePage(context, values.entries(), [{ field: 'nomor', message: t.unknown }]);
    if (!values.has('keberatan')) return requestPage(context, row, code, '', errors);
    const text = values.text('keberatan').replaceAll('\r\n', '\n').trim();
    if (text === '' || Array.from(text).length > CONTEST_MAX) {
      const message = fill(t.contestError, { n: CONTEST_MAX });
      return requestPage(context, row, code, text, [{ field: 'keberatan', message }]);
    }
    const moved = await contestRequest(tx, publicAct(services, context), row, text);
    return isRefusal(moved)
      ? requestPage(context, row, code, text, [{ field: 'nomor', message: moved.message[context.locale] }])
      : requestPage(context, moved, code, '', []);
  });
}

function codePage(
  { locale }: PageContext,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): PageAnswer {
  const t = texts[locale];
  const [error] = errors;
  const shown = (name: string) => (typed[name] ?? '').slice(0, 80).toWellFormed();
  return {
    status: errors.length > 0 ? 422 : 200,
    title: formTitle(t.checkTitle, errors, locale),
    back: { href: '/privasi/permintaan', label: t.title },
    body: html`${errorSummary(t.problem, errors)}<h1>${t.checkTitle}</h1><p class="lead">${t.checkLead}</p>
<form method="post" action="${PATH}">
${textField({ name: 'nomor', label: t.number, hint: t.numberHint, code: true, value: shown('nomor'), size: 18, ...(error ? { error: error.message } : {}) })}
${textField({ name: 'kode', label: t.code, hint: t.codeHint, code: true, value: shown('kode'), size: 14 })}
<p class="buttons">${submitButton(t.open)}</p></form>`,
  };
}

function requestPage(
  context: PageContext,
  row: RequestRow,
  code: string,
  typed: string,
  errors: readonly FieldError[],
): PageAnswer {
  const t = texts[context.locale];
  const n = names[context.locale];
  const clock = standingOf(row.due_at, row.answered_at, context.now);
  const contestable = nextState(row.state, 'contest', row.contested_at !== null) !== null;
  const answered = row.answered_at === null ? null : publicMoment(context, row.answered_at);
  const waiting = fill(clock.late ? t.waitingLate : t.waiting, { at: publicMoment(context, row.due_at) });
  const rows: [string, Html | string][] = [
    [t.state, n[`state-${row.state}`]],
    [t.received, publicMoment(context, row.received_at)],
    [
      t.answered,
      answered === null ? waiting : clock.late ? fill(t.late, { at: answered, n: clock.lateBy }) : answered,
    ],
  ];
  if (row.answer !== null) rows.push([t.answer, paragraphs(row.answer)]);
  if (row.article !== null) rows.push([t.article, row.article]);
  if (row.contest !== null) rows.push([t.contested, paragraphs(row.contest)]);
  if (row.contest_answer !== null) rows.push([t.contestAnswer, paragraphs(row.contest_answer)]);
  return {
    status: errors.length > 0 ? 422 : 200,
    title: formTitle(row.number, errors, context.locale),
    bent: clock.late,
    back: { href: PATH, label: t.checkTitle },
    body: html`${errorSummary(t.problem, errors)}<h1>${row.number}</h1>
<p class="lead">${n[`kind-${row.kind}`]}</p>${ledger(rows)}
${row.state === 'received' ? html`<p>${t.prove}</p>` : null}
${contestable ? contestForm(context.locale, row, code, typed, errors) : null}`,
  };
}

function contestForm(
  locale: 'id' | 'en',
  row: RequestRow,
  code: string,
  typed: string,
  errors: readonly FieldError[],
): Html {
  const t = texts[locale];
  const error = errors.find((each) => each.field === 'keberatan')?.message;
  return html`<h2>${t.contestTitle}</h2><p>${t.contestLead}</p>
<form method="post" action="${PATH}">${carried({ nomor: row.number, kode: code })}
${longField({ name: 'keberatan', label: t.contest, rows: 5, max: CONTEST_MAX, value: typed, ...(error === undefined ? {} : { error }) })}
${noticeLink(locale, 'permintaan')}
<p class="buttons">${submitButton(t.contestSend)}</p></form>`;
}

function paragraphs(text: string): Html {
  return html`${text.split(/\n+/u).map((line) => html`<p>${line}</p>`)}`;
}
