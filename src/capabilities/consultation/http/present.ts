import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles } from '../../../platform/files/store.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { actorNames, getAgencies } from '../../directory/index.ts';
import { contactContext } from '../actions/notices.ts';
import type { AppointmentView, ArticleView, QuestionDetail, QuestionRow as RowView } from '../contract.ts';
import { ANSWER_NOTICE } from '../parameters.ts';
import { mayAnswer, mayApprove, mayPublish, mayReadAll } from '../policy.ts';
import { isSettled, next } from '../rules/machine.ts';
import { wallClock } from '../rules/slots.ts';
import { answersOf } from '../store/answers.ts';
import { lastAppointmentOf } from '../store/appointments.ts';
import { articleOf } from '../store/articles.ts';
import { fileIdsOf, messagesOf } from '../store/questions.ts';
import type { AppointmentRow, ArticleRow, QuestionRow } from '../store/tables.ts';
import { findTopic } from '../store/topics.ts';

export function rowOf(row: QuestionRow): RowView {
  return {
    id: row.id,
    number: row.number,
    channel: row.channel,
    purpose: row.purpose,
    topic: row.topic,
    subject: row.subject,
    stage: row.stage,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    rating: row.rating,
  };
}

export function isAsker(act: Act, row: QuestionRow): boolean {
  return row.asker_account_id !== null && row.asker_account_id === act.actor.accountId;
}

/** Everything of a question that this reader may see: an asker sees no drafts and no names, a reader of the queue both. */
export async function detailOf(tx: Tx, act: Act, vault: Vault, row: QuestionRow): Promise<QuestionDetail> {
  const insider = mayReadAll(act.actor);
  const messages = await messagesOf(tx, row.id);
  const answers = (await answersOf(tx, row.id)).filter((each) => insider || each.state === 'sent');
  const names = await actorNames(tx, [
    row.asker_account_id,
    ...messages.map((each) => each.actor),
    ...answers.flatMap((each) => [each.author, each.decided_by]),
  ]);
  const nameOf = (actor: string | null) => (actor === null || !insider ? null : (names.get(actor) ?? actor));
  const files = [...(await findFiles(tx, await fileIdsOf(tx, row.id))).values()];
  const appointment = await lastAppointmentOf(tx, row.id);
  const waiting = answers.find((each) => each.state === 'waiting');
  return {
    ...rowOf(row),
    facts: row.facts,
    asked: row.asked,
    leadReason: row.lead_reason,
    unproven: row.unproven,
    receivedAt: row.received_at,
    contact: contactOf(vault, row, mayAnswer(act.actor)),
    asker: await askerOf(tx, row, insider, names),
    ratingComment: row.rating_comment,
    files: files.map((each) => ({ id: each.id, name: each.name, size: each.size })),
    messages: messages.map((each) => ({
      id: each.id,
      kind: each.kind,
      body: each.body,
      fromAsker: each.kind === 'give-facts' || each.kind === 'withdraw',
      by: nameOf(each.actor),
      at: each.at,
    })),
    answers: answers.map((each) => ({
      id: each.id,
      state: each.state,
      body: each.body,
      bases: each.bases,
      notice: each.notice,
      author: nameOf(each.author),
      writtenAt: each.written_at,
      decidedBy: nameOf(each.decided_by),
      decisionNote: insider ? each.decision_note : null,
    })),
    appointment:
      appointment === undefined
        ? null
        : (await appointmentViews(tx, act, [{ appointment, number: row.number, subject: row.subject }]))[0]!,
    articleId: insider ? await articleOf(tx, row.id) : null,
    needsApproval: (await findTopic(tx, row.topic))?.needsApproval === true,
    notice: await getParameter(tx, ANSWER_NOTICE, act.today),
    due: await dueOf(tx, act, row),
    may: mayOf(act, row, waiting?.author ?? null),
  };
}

function mayOf(act: Act, row: QuestionRow, author: string | null): QuestionDetail['may'] {
  const answers = mayAnswer(act.actor);
  const mine = isAsker(act, row);
  const can = (event: Parameters<typeof next>[1]) => next(row.stage, event) !== null;
  const done = row.stage === 'answered' || row.stage === 'assisted';
  return {
    answer: answers && row.stage !== 'in-approval' && can('answer'),
    approve: row.stage === 'in-approval' && mayApprove(act.actor, author),
    askFacts: answers && can('ask-facts'),
    giveFacts: mine && can('give-facts'),
    lead: answers && can('lead-to-assistance'),
    settle: answers && can('settle-assistance'),
    withdraw: mine && can('withdraw'),
    rate: mine && done && row.rating === null,
    meet: mine && !isSettled(row.stage),
    publish: mayPublish(act.actor) && row.stage === 'answered',
  };
}

function contactOf(vault: Vault, row: QuestionRow, may: boolean): QuestionDetail['contact'] {
  if (!may || row.contact === null || row.contact_kind === 'none') return null;
  return { kind: row.contact_kind, value: vault.open(row.contact, contactContext(row.id)) };
}

async function askerOf(
  tx: Tx,
  row: QuestionRow,
  insider: boolean,
  names: ReadonlyMap<string, string>,
): Promise<QuestionDetail['asker']> {
  if (!insider || row.asker_account_id === null) return null;
  const agencies = row.asker_agency_id === null ? null : await getAgencies(tx, [row.asker_agency_id]);
  return {
    name: names.get(row.asker_account_id) ?? row.asker_account_id,
    agency: agencies?.get(row.asker_agency_id!)?.name ?? null,
  };
}

async function dueOf(tx: Tx, act: Act, row: QuestionRow): Promise<QuestionDetail['due']> {
  const clocks = (await clocksOf(tx, act, [row.id])).get(row.id) ?? [];
  const running = clocks.filter((each) => each.stoppedOn === null);
  const first = running.sort((a, b) => (a.expected < b.expected ? -1 : 1))[0];
  return first === undefined ? null : { day: first.expected, late: first.late, paused: first.paused };
}

/** An appointment with what it is about, as lists of either side show it. */
export async function appointmentViews(
  tx: Tx,
  act: Act,
  rows: readonly { appointment: AppointmentRow; number: string; subject: string }[],
): Promise<AppointmentView[]> {
  const names = await actorNames(
    tx,
    rows.map((each) => each.appointment.consultant_id),
  );
  return rows.map(({ appointment: row, number, subject }) => ({
    id: row.id,
    questionId: row.question_id,
    number,
    subject,
    state: row.state,
    ...wallClock(row.starts_at, act.government.zone),
    minutes: row.minutes,
    place: row.place,
    note: row.note,
    consultant: row.consultant_id === null ? null : (names.get(row.consultant_id) ?? null),
    mine: row.consultant_id !== null && row.consultant_id === act.actor.accountId,
  }));
}

export function articleViewOf(row: ArticleRow): ArticleView {
  return {
    id: row.id,
    questionId: row.question_id,
    state: row.state,
    topic: row.topic,
    title: row.title,
    question: row.question,
    answer: row.answer,
    bases: row.bases,
    notice: row.notice,
    publishedOn: row.published_on,
  };
}
