import { z } from 'zod';
import { getAgencies } from '../../directory/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isPlainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { progressLine } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer } from '../../../platform/http/pages.ts';
import { entry, errorSummary, notice, submitButton } from '../../../platform/http/parts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import {
  discardDraft,
  findDraft,
  findDraftLocked,
  finishDraft,
  type Draft,
  type DraftValues,
} from '../../../platform/open-forms/drafts.ts';
import type { FieldError } from '../../../platform/open-forms/form-values.ts';
import { formRoute, type FormInput } from '../../../platform/open-forms/form-route.ts';
import { proofField } from '../../../platform/open-forms/proof-field.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { speaksOfWrong } from '../../../platform/open-forms/sensitive-text.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { findSimilar } from '../actions/find-similar.ts';
import { followComplaint } from '../actions/follow-complaint.ts';
import { submitComplaint } from '../actions/submit-complaint.ts';
import type { NewComplaint, Receipt } from '../contract.ts';
import { chosenService } from './draft-service.ts';
import {
  complaintOf,
  DRAFT,
  missingStep,
  STEP_OF_FIELD,
  STEPS,
  UNKNOWN,
  type StepName,
} from './draft-values.ts';
import { similarList } from './similar.ts';
import { wordsOf, type StepView } from './step.ts';
import { refuseWhereUnused } from './unused.ts';

const RECEIPT = '/aduan/tanda-terima';

type Sending = (tx: Tx, draft: Draft, input: FormInput<undefined, undefined>) => Promise<Outcome<Receipt>>;

/** The last step: sent once, however often the button is pressed. */
export function registerReview(app: App, services: Services): void {
  const vault = () => openVault(services.folders.keys);

  sending(
    '/aduan/baru/periksa',
    {},
    (act) =>
      async (tx, draft, { proven }) =>
        submitComplaint(tx, act, await inputOf(tx, draft), {
          vault: vault(),
          proven,
          pictureIds: draft.files,
          idempotencyKey: draft.id,
        }),
  );
  sending('/aduan/ikut', { followed: '1' }, (act) => async (tx, draft, { values }) => {
    const id = values.text('aduan');
    if (!z.uuid().safeParse(id).success) return notFound();
    const contact = complaintOf(draft.values).contact ?? null;
    return followComplaint(tx, act, { id, contact }, { vault: vault(), idempotencyKey: draft.id });
  });

  formRoute(app, services, { path: '/aduan/baru/hapus' }, async (tx, _context, { request }) => {
    const draft = await findDraft(tx, request, DRAFT);
    return { redirect: '/lapor', ...(draft ? await discardDraft(tx, draft) : {}) };
  });

  function sending(
    path: string,
    told: DraftValues,
    send: (act: ReturnType<typeof publicAct>) => Sending,
  ): void {
    formRoute(app, services, { path }, async (tx, context, input) => {
      const shut = await refuseWhereUnused(tx, context);
      if (shut !== null) return shut;
      const draft = await findDraftLocked(tx, input.request, DRAFT);
      if (draft === undefined) return { redirect: '/aduan/baru/instansi?hilang=1' };
      if (draft.receipt !== null) return { redirect: RECEIPT };
      const missing = missingStep(draft.values);
      if (missing !== null) return { redirect: `/aduan/baru/${missing}` };
      const sent = await send(publicAct(services, context))(tx, draft, input);
      if (!isRefusal(sent)) {
        await finishDraft(tx, draft, { ...told, number: sent.number, code: sent.code });
        return { redirect: RECEIPT };
      }
      if (sent.complaints.length === 0) return sent;
      const errors = sent.complaints.map(({ field, message }) => ({
        field,
        message: message[context.locale],
      }));
      const view = { services, context, t: wordsOf(context), errors: [], query: {} };
      return { ...(await reviewPage(tx, view, draft, errors)), status: 422 };
    });
  }
}

/** What is sent: a service only where the agency offers it. */
async function inputOf(tx: Tx, draft: Draft): Promise<NewComplaint> {
  return { ...complaintOf(draft.values), serviceId: (await chosenService(tx, draft.values))?.id ?? null };
}

/** Everything once more, with a way to change each answer; what is alike already; then the button. */
export async function reviewPage(
  tx: Tx,
  view: Pick<StepView, 'context' | 't'>,
  draft: Draft,
  refused: readonly FieldError[],
): Promise<Exclude<PageAnswer, { redirect: string }>> {
  const { context, t } = view;
  const input = complaintOf(draft.values);
  const similar = await findSimilar(tx, {
    agencyId: input.agencyId ?? null,
    text: input.body,
    today: context.today,
  });
  const rows = await answerRows(tx, view, draft);
  const errors = refused.map(({ field, message }) => ({ field: rowId(stepOf(field)), message }));
  const title = t['periksa-title'];
  return {
    title: errors.length === 0 ? title : `${t.errorPrefix}: ${title}`,
    back: { href: '/aduan/baru/kontak', label: t.back },
    body: html`${errorSummary(t.problem, errors)}
${progressLine(fill(t.step, { at: STEPS.length, of: STEPS.length }), STEPS.length, STEPS.length)}
<h1>${title}</h1>
<dl class="ledger review">${rows.map(
      ([step, shown]) => html`<div id="${rowId(step)}"><dt>${t[`${step}-name`]}</dt><dd>${shown}</dd>
<dd class="change"><a href="/aduan/baru/${step}">${t['periksa-change']}<span class="unseen"> ${t[`${step}-name`]}</span></a></dd></div>`,
    )}</dl>
${speaksOfWrong(input.body) ? notice('warn', t.moneyTitle, html`<p>${t.money}</p><p><a href="/lapor?siapa=warga&amp;uang=ya">${t.moneyGo}</a></p>`) : null}
${similar.length === 0 ? null : entry(t.similarTitle, similarList(context, similar))}
${noticeLink(context.locale, 'aduan')}
<form method="post" action="/aduan/baru/periksa?antre=aduan">${proofField(context)}
<p>${t['periksa-reads']}</p>
${submitButton(t['periksa-send'])}</form>
<form method="post" action="/aduan/baru/hapus"><button type="submit" class="plain">${t['periksa-erase']}</button></form>`,
  };
}

const rowId = (step: StepName) => `r-${step}`;
const stepOf = (field: string): StepName => STEP_OF_FIELD[field.split('.')[0] ?? '']?.step ?? 'kejadian';

async function answerRows(
  tx: Tx,
  { context, t }: Pick<StepView, 'context' | 't'>,
  draft: Draft,
): Promise<[StepName, Html][]> {
  const { values } = draft;
  const agencyId = values['instansi'] ?? UNKNOWN;
  const agency = agencyId === UNKNOWN ? undefined : (await getAgencies(tx, [agencyId])).get(agencyId);
  const service = await chosenService(tx, values);
  const { category } = complaintOf(values);
  const day =
    values['kapan'] && isPlainDate(values['kapan'])
      ? longDay(values['kapan'] as PlainDate, context.locale)
      : '';
  const several = (parts: (string | undefined)[]): Html => {
    const said = parts.filter((each) => each !== undefined && each.trim() !== '');
    return said.length === 0
      ? html`<span class="meta">${t['periksa-empty']}</span>`
      : html`${said.map((each) => html`<span class="said">${each}</span>`)}`;
  };
  const kind =
    values['jenis'] === 'phone'
      ? values['telepon']
      : values['jenis'] === 'email'
        ? values['surel']
        : undefined;
  const hidden = values['tampil'] === 'tampil' ? t['periksa-shown'] : t['periksa-hidden'];
  return [
    ['instansi', several([agency?.name ?? t['instansi-unknown']])],
    ['perihal', several([t[`perihal-${category}`], service?.name])],
    ['kejadian', several([values['cerita']])],
    ['tempat', several([values['tempat'], values['titik'], day])],
    ['foto', several([draft.files.length === 0 ? '' : fill(t['periksa-photos'], { n: draft.files.length })])],
    ['kontak', several([kind, values['nama'], kind || values['nama']?.trim() ? hidden : t['kontak-none']])],
  ];
}
