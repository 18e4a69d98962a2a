import type { Act } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { isWorkingDay } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { APPOINTMENT_HORIZON, APPOINTMENT_HOURS } from '../parameters.ts';
import { mayAnswer } from '../policy.ts';
import { isSettled } from '../rules/machine.ts';
import { isClock, isTaken, momentOf, offeredSlots, type Slot } from '../rules/slots.ts';
import {
  confirmedBetween,
  insertAppointment,
  lastAppointmentOf,
  lockAppointment,
  updateAppointment,
} from '../store/appointments.ts';
import { loadRoster, lockPlan } from '../store/duty.ts';
import { loadOf } from '../store/load.ts';
import { findQuestion } from '../store/questions.ts';
import { nextFree } from '../rules/duty.ts';
import type { AppointmentRow, MeetingPlace, QuestionRow } from '../store/tables.ts';
import { linkOf, tellAsker, tellConsultants, words } from './notices.ts';
import { wrongStage } from './step.ts';
import { whenOf } from './when.ts';

export interface NewAppointment {
  day: PlainDate;
  /** 'HH:MM' in the government's zone */
  time: string;
  place: MeetingPlace;
  note: string;
}

/** Times that may be picked, from tomorrow on. */
export async function offered(tx: Tx, act: Act): Promise<{ slots: Slot[]; minutes: number }> {
  const { hours, days } = await getParameters(
    tx,
    { hours: APPOINTMENT_HOURS, days: APPOINTMENT_HORIZON },
    act.today,
  );
  const all = await accountsWithRole(tx, 'consultant', null, act.today);
  const roster = await loadRoster(tx, act.today, all);
  const taken = await takenUntil(tx, act, days);
  const range = { today: act.today, days };
  const calendar = await loadCalendar(tx);
  return {
    slots: offeredSlots(roster, calendar, hours, act.government.zone, taken, range),
    minutes: hours.minutes,
  };
}

async function takenUntil(tx: Tx, act: Act, days: number) {
  const from = momentOf(act.today, '00:00', act.government.zone);
  const to = momentOf(addDays(act.today, days + 2), '00:00', act.government.zone);
  const rows = await confirmedBetween(tx, from, to);
  return rows.map((row) => ({
    accountId: row.consultant_id!,
    startsAt: row.starts_at,
    minutes: row.minutes,
  }));
}

/**
 * The asker picks an offered time, which is confirmed at once with whoever is on duty and has the fewest open questions; or proposes
 * another time of a working day, which a consultant then confirms.
 * Refused: a settled question (409), one that has an appointment (409), a day without work or outside the horizon (422).
 * @param question his; the caller has found out
 */
export async function makeAppointment(
  tx: Tx,
  act: Act,
  vault: Vault,
  question: QuestionRow,
  input: NewAppointment,
): Promise<Outcome<AppointmentRow>> {
  if (isSettled(question.stage)) return wrongStage();
  await lockPlan(tx, act.government.id);
  const last = await lastAppointmentOf(tx, question.id);
  if (last?.state === 'proposed' || last?.state === 'confirmed') {
    return conflict(
      'appointment-open',
      'Konsultasi ini sudah memiliki janji temu. Batalkan dulu bila ingin waktu lain.',
      'This consultation has an appointment already. Cancel it first to choose another time.',
    );
  }
  if (!isClock(input.time)) {
    return badField('time', 'Tulis jam seperti 14:00.', 'Write an hour such as 14:00.');
  }
  const { days } = await getParameters(tx, { days: APPOINTMENT_HORIZON }, act.today);
  const calendar = await loadCalendar(tx);
  if (input.day <= act.today || input.day > addDays(act.today, days) || !isWorkingDay(calendar, input.day)) {
    return badField(
      'day',
      `Pilih hari kerja mulai besok sampai ${days} hari ke depan.`,
      `Choose a working day from tomorrow to ${days} days ahead.`,
    );
  }
  const { slots, minutes } = await offered(tx, act);
  const slot = slots.find((each) => each.day === input.day && each.time === input.time);
  const consultant = slot === undefined ? null : nextFree(slot.free, await loadOf(tx, slot.free));
  const row: AppointmentRow = {
    government_id: act.government.id,
    id: newId(),
    question_id: question.id,
    state: consultant === null ? 'proposed' : 'confirmed',
    consultant_id: consultant,
    starts_at: momentOf(input.day, input.time, act.government.zone),
    minutes,
    place: input.place,
    note: input.note,
    sequence: 0,
    made_at: act.now,
    reason: null,
  };
  await insertAppointment(tx, row);
  await recordRow(tx, act, 'consultation.appoint', 'consultation_appointment', row.id);
  if (consultant === null) {
    await tellConsultants(
      tx,
      act,
      question,
      'proposed',
      `consultation-proposed:${row.id}`,
      valuesOf(act, question, row),
    );
  } else {
    await tellBoth(tx, act, vault, question, row, 'confirmed');
  }
  return row;
}

/** A consultant takes a proposed time himself. Refused: no consultant (403), no longer proposed (409), his time is taken (409). */
export async function confirmAppointment(
  tx: Tx,
  act: Act,
  vault: Vault,
  id: string,
): Promise<Outcome<AppointmentRow>> {
  if (!mayAnswer(act.actor) || act.actor.accountId === null) return notAllowed();
  await lockPlan(tx, act.government.id);
  const row = await lockAppointment(tx, id);
  const question = row === undefined ? undefined : await findQuestion(tx, row.question_id);
  if (row === undefined || question === undefined) return notFound();
  if (row.state !== 'proposed') return wrongStage();
  const { days } = await getParameters(tx, { days: APPOINTMENT_HORIZON }, act.today);
  if (isTaken(act.actor.accountId, row.starts_at, row.minutes, await takenUntil(tx, act, days))) {
    return conflict(
      'appointment-taken',
      'Anda sudah memiliki janji temu pada waktu itu. Minta rekan lain mengonfirmasi, atau batalkan dengan alasan.',
      'You have another appointment at that time. Ask a colleague to confirm, or cancel it with a reason.',
    );
  }
  const changed = {
    state: 'confirmed' as const,
    consultant_id: act.actor.accountId,
    sequence: row.sequence + 1,
  };
  await updateAppointment(tx, id, changed);
  await recordRow(tx, act, 'consultation.confirm', 'consultation_appointment', id);
  const confirmed = { ...row, ...changed };
  await tellBoth(tx, act, vault, question, confirmed, 'confirmed');
  return confirmed;
}

/** Cancels an open appointment, by either side. @param by who: the asker's own, or a consultant */
export async function cancelAppointment(
  tx: Tx,
  act: Act,
  vault: Vault,
  id: string,
  reason: string,
): Promise<Outcome<AppointmentRow>> {
  const row = await lockAppointment(tx, id);
  const question = row === undefined ? undefined : await findQuestion(tx, row.question_id);
  if (row === undefined || question === undefined) return notFound();
  if (row.state !== 'proposed' && row.state !== 'confirmed') return wrongStage();
  const changed = {
    state: 'cancelled' as const,
    sequence: row.sequence + 1,
    reason: reason.trim() === '' ? null : reason,
  };
  await updateAppointment(tx, id, changed);
  await recordRow(tx, act, 'consultation.cancel', 'consultation_appointment', id);
  const cancelled = { ...row, ...changed };
  await tellBoth(tx, act, vault, question, cancelled, 'cancelled');
  return cancelled;
}

/** Asker and consultant, each once a change. */
export async function tellBoth(
  tx: Tx,
  act: Act,
  vault: Vault,
  question: QuestionRow,
  row: AppointmentRow,
  said: 'confirmed' | 'cancelled' | 'reminder',
): Promise<void> {
  const key = `consultation-${said}:${row.id}:${row.sequence}`;
  const when = {
    id: whenOf(row.starts_at, act.government.zone, 'id'),
    en: whenOf(row.starts_at, act.government.zone, 'en'),
  };
  await tellAsker(tx, act, vault, question, said, key, when);
  if (row.consultant_id === null) return;
  await notify(tx, act, {
    to: [row.consultant_id],
    key,
    link: linkOf(question),
    ...words(said, valuesOf(act, question, row)),
  });
}

function valuesOf(act: Act, question: QuestionRow, row: AppointmentRow) {
  const values = (locale: 'id' | 'en') => ({
    number: question.number,
    when: whenOf(row.starts_at, act.government.zone, locale),
  });
  return { id: values('id'), en: values('en') };
}
