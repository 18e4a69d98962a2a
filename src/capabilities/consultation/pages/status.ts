import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { dayIn } from '../../../platform/clock.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { choiceField, longField } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import {
  entry,
  errorSummary,
  formTitle,
  ledger,
  notice,
  statusMark,
  submitButton,
  type Tone,
} from '../../../platform/http/parts.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { fill } from '../../../platform/texts.ts';
import { BODY_MAX, COMMENT_MAX } from '../contract.ts';
import { next, type Stage } from '../rules/machine.ts';
import { answersOf } from '../store/answers.ts';
import { messagesOf } from '../store/questions.ts';
import type { MessageRow, QuestionRow } from '../store/tables.ts';
import { findTopic } from '../store/topics.ts';
import { actForm } from './act-form.ts';
import { meetingSection } from './meeting.ts';
import { paragraphs } from './paragraphs.ts';
import { statusLine } from './status-line.ts';
import { texts } from './texts.ts';

const TONES: Record<Stage, Tone> = {
  received: 'info',
  'waiting-asker': 'warn',
  'in-approval': 'info',
  assistance: 'info',
  answered: 'ok',
  assisted: 'ok',
  withdrawn: 'plain',
};
type Typed = Readonly<Record<string, string>>;

const RATINGS = ['5', '4', '3', '2', '1'] as const;

/** What an asker without an account sees of his question. */
export async function statusPage(
  tx: Tx,
  act: Act,
  context: PageContext,
  vault: Vault,
  question: QuestionRow,
  code: string,
  {
    errors,
    acted,
    typed,
  }: {
    errors: readonly { field: string; message: string }[];
    acted: boolean;
    /** what was typed into a form that was refused */
    typed: Typed;
  },
): Promise<Exclude<PageAnswer, { redirect: string }>> {
  const t = texts[context.locale];
  const topic = await findTopic(tx, question.topic);
  const sent = (await answersOf(tx, question.id)).find((each) => each.state === 'sent');
  const messages = await messagesOf(tx, question.id);
  const assisted = messages.find((each) => each.kind === 'assistance');
  const exchange = messages.filter((each) => each.kind === 'ask-facts' || each.kind === 'give-facts');
  const due = await dueOf(tx, act, context, question);
  const form = (action: string, content: Html) => actForm(question, code, action, content);
  const errorAt = (field: string) => {
    const found = errors.find((each) => each.field === field)?.message;
    return found === undefined ? {} : { error: found };
  };
  return {
    title: formTitle(`${question.number} · ${t.title}`, errors, context.locale),
    back: { href: '/konsultasi', label: t.title },
    body: html`${errorSummary(t.problem, errors)}
<h1>${question.number}</h1>
${acted ? html`<p role="status">${t.done}</p>` : null}
<p>${statusMark(TONES[question.stage], t[`stage-${question.stage}`])} ${due.due}</p>
${
  sent === undefined
    ? null
    : entry(
        t.answer,
        html`${paragraphs(sent.body)}
${sent.bases.length === 0 ? null : html`<h3>${t.bases}</h3><ul>${sent.bases.map((each) => html`<li>${each}</li>`)}</ul>`}
${notice('plain', t.notice, sent.notice)}`,
      )
}
${assisted === undefined ? null : entry(t.answer, html`${paragraphs(assisted.body)}`)}
${question.lead_reason === null ? null : entry(t.ledReason, html`${paragraphs(question.lead_reason)}`)}
${exchange.length === 0 ? null : entry(t.exchange, html`${exchange.map((each) => said(context, each))}`)}
${
  next(question.stage, 'give-facts') === null
    ? null
    : entry(
        t.reply,
        form(
          'balas',
          html`${longField({ name: 'keterangan', label: t.replyLabel, rows: 5, max: BODY_MAX, value: typed['keterangan'], ...errorAt('keterangan') })}${submitButton(t.replySend)}`,
        ),
      )
}
${sent === undefined && assisted === undefined ? null : entry(t.rate, ratingForm(t, question, form, errorAt('nilai'), typed))}
${entry(t.way, statusLine(question, due, context.locale))}
${await meetingSection(tx, act, context, vault, question, code, errorAt('waktu'), typed)}
${entry(
  t.yourQuestion,
  html`${ledger([
    [t['topik-name'], topic?.name[context.locale] ?? question.topic],
    [t.asked, html`${paragraphs(question.asked)}`],
    [t.facts, html`${paragraphs(question.facts)}`],
  ])}`,
)}
${
  next(question.stage, 'withdraw') === null
    ? null
    : entry(
        t.withdraw,
        form(
          'tarik',
          html`<p>${t.withdrawText}</p><button type="submit" class="plain">${t.withdraw}</button>`,
        ),
      )
}`,
  };
}

function ratingForm(
  t: (typeof texts)['id'],
  question: QuestionRow,
  form: (action: string, content: Html) => Html,
  error: { error?: string },
  typed: Typed,
): Html {
  if (question.rating !== null) return html`<p>${fill(t.rated, { n: question.rating })}</p>`;
  return form(
    'nilai',
    html`${choiceField({
      name: 'nilai',
      legend: t.rate,
      chosen: [typed['nilai'] ?? ''],
      ...error,
      choices: RATINGS.map((value) => ({ value, label: t[`rate-${value}`] })),
    })}
${longField({ name: 'saran', label: t.rateComment, rows: 3, max: COMMENT_MAX, value: typed['saran'] })}${submitButton(t.rateSend)}`,
  );
}

function said({ government, locale }: PageContext, message: MessageRow): Html {
  const t = texts[locale];
  const day = longDay(dayIn(government.zone, Temporal.Instant.from(message.at)), locale);
  return html`<p class="meta">${fill(message.kind === 'ask-facts' ? t.fromUs : t.fromYou, { day })}</p>${paragraphs(message.body)}`;
}

/** The day the answer is owed, in words. */
async function dueOf(
  tx: Tx,
  act: Act,
  { locale }: PageContext,
  question: QuestionRow,
): Promise<{ due: string; late: boolean }> {
  const t = texts[locale];
  const clocks = (await clocksOf(tx, act, [question.id])).get(question.id) ?? [];
  const running = clocks.find((each) => each.stoppedOn === null && each.name !== 'approval');
  if (running === undefined) return { due: '', late: false };
  if (running.paused) return { due: t.pausedDue, late: false };
  const due = fill(running.late ? t.overdue : t.due, { day: longDay(running.expected, locale) });
  return { due, late: running.late };
}
