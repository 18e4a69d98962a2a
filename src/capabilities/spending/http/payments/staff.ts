import { yearOf } from '../../../../platform/calendar/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { hours } from '../../actions/payments/describe-slow.ts';
import { financeStaff, replyAboutDesk, type StaffDesk } from '../../actions/payments/finance-staff.ts';
import { secondsOf, type GovernmentTime } from '../../actions/payments/office-time.ts';
import {
  financeStaff as staffReply,
  staffQuery,
  staffReplied,
  staffReplyBody,
  type StaffMember,
} from '../../contract/slow.ts';
import { stageOf } from '../../rules/payments/limits.ts';
import { presentClock } from './present.ts';

const path = '/spending/finance-staff';
const capability = 'spending';

/** Own finance staff: for the head of the agency, and for each person himself. No other role reads it. */
export function financeStaffRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: "Desks of an agency's finance staff: its head reads all, everybody his own",
      capability,
      query: staffQuery,
      reply: staffReply,
    },
    async (tx, act, { query }) => {
      const year = query.year ?? yearOf(act.today);
      const page = await financeStaff(tx, act, query.agencyId, year);
      if (isRefusal(page)) return page;
      const { agencyId, agency, view, desks, time } = page;
      const now = secondsOf(act.now);
      return { agencyId, agency, year, view, members: desks.map((each) => presentDesk(each, time, now)) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: `${path}/reply`,
      summary: 'Say something about my own desk; my head reads it, and I',
      capability,
      body: staffReplyBody,
      reply: staffReplied,
      status: 201,
    },
    async (tx, act, { body }) => {
      const row = await replyAboutDesk(tx, act, body);
      return isRefusal(row) ? row : { id: row.id, at: row.at };
    },
  );
}

function presentDesk(desk: StaffDesk, time: GovernmentTime, now: number): StaffMember {
  return {
    personId: desk.personId,
    name: desk.name,
    parties: desk.parties,
    open: desk.open.map(({ item, party, shared }) => ({
      paymentId: item.id,
      number: item.number,
      purpose: item.purpose,
      amount: item.amount,
      party,
      state: item.state,
      clock: presentClock(time, item, now),
      shared,
    })),
    steps: desk.steps,
    heldHours: hours(desk.held),
    overHours: hours(desk.over),
    timeline: desk.timeline.map(({ step, seconds, limit }) => ({
      paymentId: step.paymentId,
      number: step.number,
      stage: stageOf(step.activity, step.holder),
      party: step.party,
      from: step.from,
      until: step.until,
      hours: seconds === null ? null : hours(seconds),
      limitHours: limit === null ? null : hours(limit),
      disputed: step.disputed,
    })),
    replies: desk.replies.map((each) => ({
      id: each.id,
      paymentId: each.payment_id,
      text: each.text,
      at: each.at,
    })),
  };
}
