// Where the report stands and what the office owes next: the straight line of the process, bent where it left the plan.
import { fill } from '../../../../../platform/texts.ts';
import type { MailboxState } from '../../../contract.ts';
import { longDay } from '../parts/day-words.ts';
import { el } from '../parts/el.ts';
import { ledger, section } from '../parts/page-parts.ts';
import { stepsTo } from './mailbox-steps.ts';
import type { MailboxTexts } from '../texts/mailbox-texts.ts';

export function statusView(
  { number, day, status, clocks }: MailboxState,
  t: MailboxTexts,
  locale: 'id' | 'en',
): HTMLElement {
  return section(
    t.status,
    ledger([
      [t.number, el('span', { class: 'code' }, number)],
      [t.day, longDay(day, locale)],
    ]),
    el(
      'ol',
      { class: 'steps' },
      stepsTo(status).map((each) =>
        el(
          'li',
          { class: each.state, 'aria-current': each.status === status ? 'step' : null },
          el('span', { class: 'step-state' }, t[each.state]),
          ' ',
          el('span', { class: 'step-label' }, t[`st-${each.status}`]),
          each.status === status ? el('span', { class: 'step-note' }, t[`means-${status}`]) : null,
        ),
      ),
    ),
    el('h3', {}, t.next),
    ...owed(clocks, t, locale),
  );
}

/** The first duty that is not done, late ones first. */
function owed(clocks: MailboxState['clocks'], t: MailboxTexts, locale: 'id' | 'en'): HTMLElement[] {
  const open = clocks.filter((each) => each.state === 'late' || each.state === 'running');
  const [next] = open.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (next === undefined) return [el('p', {}, t.nothing)];
  const day = longDay(next.due, locale);
  return [
    el('p', {}, fill(t[`clock-${next.clock}`], { day })),
    ...(next.state === 'late' ? [el('p', { class: 'error' }, fill(t.late, { day }))] : []),
    ...(next.provisional ? [el('p', { class: 'hint' }, t.provisional)] : []),
  ];
}
