import { z } from 'zod';
import { longDay } from '../../../platform/documents/long-day.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import { showCode } from '../../../platform/codes.ts';
import { progressLine } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { entry, errorSummary, formTitle, submitButton, textField } from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import {
  findDraft,
  finishDraft,
  keepDraft,
  lockDraft,
  type Draft,
} from '../../../platform/open-forms/drafts.ts';
import { formRoute, type FormInput } from '../../../platform/open-forms/form-route.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal, notFound, type Refusal } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { submitQuestion } from '../actions/submit-question.ts';
import { ASSISTANCE_DAYS, FIRST_ANSWER_DAYS } from '../parameters.ts';
import { DRAFT, missingStep, STEPS, stepsOf, submissionOf, type StepName } from './draft.ts';
import { reviewPage } from './review.ts';
import type { StepView } from './step.ts';
import { steps } from './steps.ts';
import { texts } from './texts.ts';

const stepParam = z.object({ step: z.string().max(20) });
const stepNamed = (text: string): StepName | undefined => STEPS.find((each) => each === text);
const FILES_MAX = 3;

/** `/konsultasi`: what can be asked, then a question a page; what was typed lies sealed in a draft for 24 hours. */
export function askPages(app: App, services: Services, vault: Vault): void {
  pageRoute(app, services, { path: '/konsultasi' }, async (tx, context, { request }) =>
    startPage(tx, context, await findDraft(tx, request, DRAFT)),
  );

  pageRoute(app, services, { path: '/konsultasi/terkirim' }, async (tx, context, { request }) => {
    const draft = await findDraft(tx, request, DRAFT);
    return draft?.receipt ? receiptPage(context, draft.receipt) : { redirect: '/konsultasi' };
  });

  pageRoute(app, services, { path: '/konsultasi/:step', params: stepParam }, async (tx, context, input) => {
    const step = stepNamed(input.params.step);
    if (step === undefined) return notFound();
    const found = await findDraft(tx, input.request, DRAFT);
    // After one was sent, the first step begins another.
    if (found?.receipt && step !== 'topik') return { redirect: '/konsultasi/terkirim' };
    const draft = found?.receipt ? undefined : found;
    if (draft === undefined && step !== 'topik') return lostPage(context);
    const values = draft?.values ?? {};
    const missing = missingStep(values);
    if (missing !== null && STEPS.indexOf(missing) < STEPS.indexOf(step))
      return { redirect: `/konsultasi/${missing}` };
    return stepPage(tx, step, {
      context,
      t: texts[context.locale],
      values,
      files: draft?.files ?? [],
      errors: [],
    });
  });

  formRoute(
    app,
    services,
    {
      path: '/konsultasi/:step',
      params: stepParam,
      documents: { field: 'lampiran', max: FILES_MAX, accepts: ['pdf'] },
      pictures: { field: 'foto', max: FILES_MAX },
    },
    async (tx, context, input) => {
      const step = stepNamed(input.params.step);
      if (step === undefined) return notFound();
      const draft = await findDraft(tx, input.request, DRAFT);
      if (draft?.receipt && step !== 'topik') return { redirect: '/konsultasi/terkirim' };
      return step === 'periksa'
        ? send(tx, services, vault, context, input, draft)
        : keep(tx, context, input, step, draft);
    },
  );
}

type Input = FormInput<{ step: string }, undefined>;

/** Keeps one step and goes on to the next that is not answered. */
async function keep(
  tx: Tx,
  context: PageContext,
  input: Input,
  name: Exclude<StepName, 'periksa'>,
  draft: Draft | undefined,
): Promise<PageAnswer> {
  const t = texts[context.locale];
  if (draft === undefined && name !== 'topik') return lostPage(context);
  const before = draft?.receipt ? {} : (draft?.values ?? {});
  const read = await steps[name].read(tx, { context, t, values: before }, input.values);
  const errors = [...input.errors, ...read.errors];
  const files = input.files.map((each) => each.id);
  const kept = await keepDraft(tx, context, DRAFT, draft, read.changes, { files });
  const view = { context, t, values: kept.draft.values, files: kept.draft.files, errors };
  if (errors.length > 0) return { ...(await stepPage(tx, name, view)), status: 422, cookies: kept.cookies };
  return { redirect: `/konsultasi/${missingStep(kept.draft.values) ?? 'periksa'}`, cookies: kept.cookies };
}

async function send(
  tx: Tx,
  services: Services,
  vault: Vault,
  context: PageContext,
  input: Input,
  found: Draft | undefined,
): Promise<PageAnswer | Refusal> {
  const draft = found === undefined ? undefined : await lockDraft(tx, found);
  if (draft === undefined) return lostPage(context);
  if (draft.receipt !== null) return { redirect: '/konsultasi/terkirim' };
  const missing = missingStep(draft.values);
  if (missing !== null) return { redirect: `/konsultasi/${missing}` };
  const act = publicAct(services, context);
  const submission = submissionOf(draft.values, draft.files, input.proven, context.locale);
  const ticket = await submitQuestion(tx, act, vault, submission);
  if (isRefusal(ticket)) {
    if (ticket.code === 'live-package') return { redirect: '/konsultasi/paket' };
    if (ticket.complaints[0]?.field === 'topic') return { redirect: '/konsultasi/topik' };
    return ticket;
  }
  const days = await getParameter(
    tx,
    submission.purpose === 'assistance' ? ASSISTANCE_DAYS : FIRST_ANSWER_DAYS,
    context.today,
  );
  const due = addWorkingDays(await loadCalendar(tx), context.today, days);
  await finishDraft(tx, draft, {
    number: ticket.number,
    code: ticket.code!,
    due,
    purpose: submission.purpose,
  });
  return { redirect: '/konsultasi/terkirim' };
}

async function startPage(tx: Tx, context: PageContext, draft: Draft | undefined): Promise<PageAnswer> {
  const t = texts[context.locale];
  const n = await getParameter(tx, FIRST_ANSWER_DAYS, context.today);
  const open = draft !== undefined && draft.receipt === null ? missingStep(draft.values) : null;
  const resume = draft !== undefined && draft.receipt === null;
  return {
    title: t.title,
    indexed: true,
    back: { href: '/', label: t.home },
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<p class="buttons"><a class="button" href="/konsultasi/topik">${t.start}</a>
${resume ? html`<a href="/konsultasi/${open ?? 'periksa'}">${t.resume}</a>` : null}
<a href="/konsultasi/cek">${t.check}</a></p>
${entry(
  t.before,
  html`<p>${t.beforeText}</p><form class="ask" method="get" action="/konsultasi/tanya-jawab" role="search">
${textField({ name: 'q', label: t.searchLabel, hint: t.searchHint, type: 'search' })}${submitButton(t.search)}</form>`,
)}
${entry(t.what, html`<p>${t.whatText}</p>`)}
${entry(t.whatNot, html`<p>${t.whatNotText}</p>`)}
${entry(t.answerTime, html`<p>${fill(t.answerTimeText, { n })}</p>`)}
${entry(t.report, html`<p>${t.reportText} <a href="/lapor">${t.reportLink}</a></p>`)}`,
  };
}

/** One page of the form: how far along, errors, the question, one button. */
async function stepPage(tx: Tx, name: StepName, view: StepView): Promise<PageAnswer> {
  const { t, values, errors, context } = view;
  const order = stepsOf(values);
  const at = Math.max(1, order.indexOf(name) + 1);
  const before = at > 1 ? `/konsultasi/${order[at - 2]}` : '/konsultasi';
  const frame = (content: Html): PageAnswer => ({
    title: formTitle(`${t[`${name}-name`]} · ${t.title}`, errors, context.locale),
    back: { href: before, label: t.back },
    body: html`${errorSummary(t.problem, errors)}
${progressLine(fill(t.step, { at, of: order.length }), at, order.length)}
${content}`,
  });
  if (name === 'periksa') return frame(await reviewPage(tx, view));
  const fields = await steps[name].show(tx, view);
  // The way to assistance has a form of its own: the key Enter must not take it.
  return frame(html`<form method="post" action="/konsultasi/${name}" novalidate=""${
    name === 'isi' ? html` enctype="multipart/form-data"` : null
  }>
${name === 'kontak' ? proofField(context) : null}${fields}
${noticeLink(context.locale, 'konsultasi')}<p class="buttons">${submitButton(t.next)}</p></form>
${name === 'paket' ? html`<form id="pendampingan" method="post" action="/konsultasi/paket"></form>` : null}`);
}

function receiptPage(context: PageContext, receipt: Readonly<Record<string, string>>): PageAnswer {
  const { locale } = context;
  const t = texts[locale];
  const number = receipt['number'] ?? '';
  const code = showCode(receipt['code'] ?? '');
  context.scripts.add('copy');
  const title = receipt['purpose'] === 'assistance' ? t.receiptAssistance : t.receiptTitle;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${t.receiptKeep}</p>
<div class="receipt"><dl>
<dt>${t.number}</dt><dd class="code">${number}</dd>
<dt>${t.code}</dt><dd class="code">${code}</dd></dl></div>
<p class="buttons screen-only"><button type="button" class="plain" data-copy="${`${number} ${code}`}" data-copied="${t.copied}" hidden="">${t.copy}</button>
<button type="button" class="plain" data-print="" hidden="">${t.print}</button></p>
${entry(
  t.receiptNext,
  html`<p>${fill(t.receiptDays, { day: longDay((receipt['due'] ?? '') as never, locale) })}</p>
<p class="buttons"><a class="button" href="/konsultasi/cek">${t.check}</a> <a href="/konsultasi/topik">${t.again}</a></p>`,
)}`,
  };
}

function lostPage({ locale }: PageContext): PageAnswer {
  const t = texts[locale];
  return {
    title: t.lostTitle,
    status: 404,
    bent: true,
    body: html`<h1>${t.lostTitle}</h1><p>${t.lost}</p><p class="buttons"><a class="button" href="/konsultasi/topik">${t.start}</a></p>`,
  };
}
