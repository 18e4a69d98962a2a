import { longDay } from '../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { steps, type Step } from '../../../platform/http/parts.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import type { PublicTicket } from '../contract.ts';
import type { Event, State } from '../rules/machine.ts';
import { texts, type TicketTexts } from './ticket-texts.ts';

/** Where the matter left the straight way: asked back, refused, contested, given up. */
const BENT: readonly Event[] = ['ask', 'give-up', 'reject', 'object', 'decline'];
const ENDED = ['closed', 'rejected', 'merged', 'withdrawn'];

/** The way of a complaint as the straight rule: what happened with its day, where it stands, what is still ahead. */
export function ticketLine(ticket: PublicTicket, locale: Locale): Html {
  const t = texts[locale];
  const words = {
    done: t['step-done'],
    current: t['step-current'],
    bent: t['step-bent'],
    ahead: t['step-ahead'],
  };
  return steps(
    [
      ...ticket.steps.map((each) => past(each, ticket, t, locale)),
      ...now(ticket, t, locale),
      ...ahead(ticket, t),
    ],
    words,
  );
}

/** A follower reads "the reporter objected" where the reporter reads "you objected". */
export function wordsTo(
  ticket: Pick<PublicTicket, 'follower'>,
  t: TicketTexts,
  key: `state-${State}` | `event-${Event}`,
): string {
  const others = key.replace(/^[a-z]+/, 'follower');
  return ticket.follower && Object.hasOwn(t, others) ? t[others as keyof TicketTexts] : t[key];
}

function past(
  each: PublicTicket['steps'][number],
  ticket: PublicTicket,
  t: TicketTexts,
  locale: Locale,
): Step {
  // The answer stands at the head of the page already.
  const told = each.message === ticket.answer;
  return {
    state: BENT.includes(each.event) ? 'bent' : 'done',
    label: wordsTo(ticket, t, `event-${each.event}`),
    note: html`${longDay(each.on, locale)}${each.message === null || told ? null : html`<span class="said">${each.message}</span>`}${
      each.fileCount === 0 ? null : html`<span class="said">${fill(t.files, { n: each.fileCount })}</span>`
    }`,
  };
}

function now(ticket: PublicTicket, t: TicketTexts, locale: Locale): Step[] {
  if (ENDED.includes(ticket.state)) return [];
  const { due } = ticket;
  const day = due === null ? '' : longDay(due.on, locale);
  const label = wordsTo(ticket, t, `state-${ticket.state}`);
  if (due?.late) return [{ state: 'bent', label, note: fill(t.lateNote, { day }) }];
  return [{ state: 'current', label, ...(due === null ? {} : { note: `${t.due} ${day}` }) }];
}

function ahead({ state }: PublicTicket, t: TicketTexts): Step[] {
  const left =
    state === 'received'
      ? (['ahead-verify', 'ahead-answer', 'ahead-close'] as const)
      : ['verified', 'returned', 'reopened', 'waiting-reporter', 'objected', 'answered'].includes(state)
        ? (['ahead-answer', 'ahead-close'] as const)
        : state === 'resolved'
          ? (['ahead-close'] as const)
          : [];
  return left.map((key) => ({ state: 'ahead', label: t[key] }));
}
