import { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { isWorkingDay } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { madeFileRoute } from '../../../platform/files/made-file-route.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { actorNames } from '../../directory/index.ts';
import { cancelAppointment, confirmAppointment, makeAppointment, offered } from '../actions/appointments.ts';
import { calendarOf } from '../actions/calendar-of.ts';
import { dutyOn, enterException, removeException, savePlan } from '../actions/roster.ts';
import {
  appointmentView,
  cancelBody,
  exceptionBody,
  idParam,
  meetBody,
  planBody,
  rosterReply,
  slotsReply,
} from '../contract.ts';
import { mayAnswer, mayKeepLists, mayReadAll } from '../policy.ts';
import { onDuty } from '../rules/duty.ts';
import { lockAppointment, upcoming } from '../store/appointments.ts';
import { loadExceptions, loadPlan, loadRoster } from '../store/duty.ts';
import { findQuestion, lockQuestion } from '../store/questions.ts';
import type { AppointmentRow } from '../store/tables.ts';
import { appointmentViews, isAsker } from './present.ts';

const capability = 'consultation';
const DAYS_SHOWN = 14;
const MOST_SHOWN = 100;
const done = z.object({ done: z.literal(true) });
const made = z.object({ id: z.string() });

/** Roster and appointments. */
export function dutyRoutes(app: App, services: Services, vault: Vault): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/roster',
      summary: 'Weekly plan, exceptions, the next two weeks, and appointments',
      capability,
      reply: rosterReply,
    },
    async (tx, act) => {
      if (!mayReadAll(act.actor)) return notAllowed();
      const today = await dutyOn(tx, act, act.today);
      const names = await actorNames(tx, today.all);
      const roster = await loadRoster(tx, act.today, today.all);
      const calendar = await loadCalendar(tx);
      const here = new Set(today.all);
      const days = Array.from({ length: DAYS_SHOWN }, (_, step) => addDays(act.today, step));
      const appointments = await upcoming(tx, act.now, MOST_SHOWN);
      return {
        consultants: today.all.map((accountId) => ({
          accountId,
          name: names.get(accountId) ?? accountId,
          open: today.open.get(accountId) ?? 0,
        })),
        plan: (await loadPlan(tx))
          .filter((each) => here.has(each.account_id))
          .map((each) => ({ weekday: each.weekday, accountId: each.account_id })),
        exceptions: (await loadExceptions(tx, act.today))
          .filter((each) => here.has(each.account_id))
          .map((each) => ({
            id: each.id,
            day: each.day,
            accountId: each.account_id,
            present: each.present,
            note: each.note,
          })),
        days: days.map((day) => ({
          day,
          working: isWorkingDay(calendar, day),
          on: onDuty(roster, calendar, day),
        })),
        next: today.next,
        appointments: await appointmentViews(
          tx,
          act,
          appointments.map((each) => ({ appointment: each, number: each.number, subject: each.subject })),
        ),
        mine: mayAnswer(act.actor) ? act.actor.accountId : null,
        mayKeep: mayKeepLists(act.actor),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/consultation/plan',
      summary: 'Set the weekly plan',
      capability,
      body: planBody,
      reply: done,
    },
    async (tx, act, { body }) => finished(await savePlan(tx, act, body.plan)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/exceptions',
      summary: 'A day that leaves the plan: away, or stepping in',
      capability,
      body: exceptionBody,
      reply: made,
      status: 201,
    },
    async (tx, act, { body }) => enterException(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/consultation/exceptions/:id',
      summary: 'Take an exception away',
      capability,
      params: idParam,
      reply: done,
    },
    async (tx, act, { params }) => finished(await removeException(tx, act, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/slots',
      summary: 'Times at which a consultant is free',
      capability,
      reply: slotsReply,
    },
    async (tx, act) => {
      const { slots, minutes } = await offered(tx, act);
      return { slots: slots.map(({ day, time, startsAt }) => ({ day, time, startsAt })), minutes };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/questions/:id/appointment',
      summary: 'Pick an offered time, or propose another',
      capability,
      params: idParam,
      body: meetBody,
      reply: appointmentView,
      status: 201,
    },
    async (tx, act, { params, body }) => {
      const question = await lockQuestion(tx, params.id);
      if (question === undefined || !isAsker(act, question)) return notFound();
      return view(tx, act, await makeAppointment(tx, act, vault, question, body));
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/appointments/:id/confirm',
      summary: 'Take a proposed time',
      capability,
      params: idParam,
      reply: appointmentView,
    },
    async (tx, act, { params }) => view(tx, act, await confirmAppointment(tx, act, vault, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/appointments/:id/cancel',
      summary: 'Cancel an appointment',
      capability,
      params: idParam,
      body: cancelBody,
      reply: appointmentView,
    },
    async (tx, act, { params, body }) => {
      if ((await mineOf(tx, act, params.id)) === null) return notFound();
      return view(tx, act, await cancelAppointment(tx, act, vault, params.id, body.text));
    },
  );

  madeFileRoute(
    app,
    services,
    {
      path: '/consultation/appointments/:id.ics',
      summary: 'An appointment as a calendar file',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const row = await mineOf(tx, act, params.id);
      const question = row === null ? undefined : await findQuestion(tx, row.question_id);
      if (row === null || question === undefined) return notFound();
      const text = calendarOf(act.government, act.locale, act.now, question.number, row);
      return { name: `${question.number}.ics`, mediaType: 'text/calendar; charset=utf-8', make: () => text };
    },
  );
}

function finished(outcome: Outcome<void>): Outcome<{ done: true }> {
  return isRefusal(outcome) ? outcome : { done: true };
}

async function view(tx: Tx, act: Act, outcome: Outcome<AppointmentRow>) {
  if (isRefusal(outcome)) return outcome;
  const question = (await findQuestion(tx, outcome.question_id))!;
  const rows = [{ appointment: outcome, number: question.number, subject: question.subject }];
  return (await appointmentViews(tx, act, rows))[0]!;
}

/** An appointment of the actor's own question, or any for those who answer. */
async function mineOf(tx: Tx, act: Act, id: string): Promise<AppointmentRow | null> {
  const row = await lockAppointment(tx, id);
  const question = row === undefined ? undefined : await findQuestion(tx, row.question_id);
  if (row === undefined || question === undefined) return null;
  return isAsker(act, question) || mayAnswer(act.actor) ? row : null;
}
