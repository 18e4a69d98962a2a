import { fill } from '../../../../../platform/texts.ts';
import { button } from '../parts/controls.ts';
import { longDay } from '../parts/day-words.ts';
import { el } from '../parts/el.ts';
import { checkInForm, letterForm, type Say } from './mailbox-letter.ts';
import { noticeBox, section } from '../parts/page-parts.ts';
import type { Letter, OpenMailbox } from './mailbox-side.ts';
import { statusView } from './mailbox-status.ts';
import type { MailboxTexts } from '../texts/mailbox-texts.ts';

export interface MailboxActs {
  say: Say;
  /** looks for something new; the box is drawn anew */
  look: () => void;
  close: () => void;
}

/** The open mailbox: where the report stands, each time the identity was opened, the letters, and what may be written. */
export function mailboxView(
  { state, letters, trust }: OpenMailbox,
  t: MailboxTexts,
  locale: 'id' | 'en',
  { say, look, close }: MailboxActs,
  told = '',
): HTMLElement[] {
  const whole = trust === 'whole';
  return [
    el('h1', { tabindex: '-1' }, t.title),
    el('p', { role: 'status', class: 'ok' }, told),
    ...(whole ? [] : [noticeBox('danger', t[`danger-${trust}`], el('p', {}, t.danger))]),
    ...openingsView(state.openings, t, locale),
    el('p', { class: 'turns' }, button(t.look, look, 'plain'), button(t.closeBox, close, 'plain')),
    statusView(state, t, locale),
    ...(whole && state.checkin !== null ? [checkInForm(t, say)] : []),
    section(
      t.letters,
      letters.length === 0
        ? el('p', {}, t.none)
        : el(
            'ul',
            { class: 'letters' },
            letters.map((each) => letterView(each, t, locale)),
          ),
    ),
    ...(whole
      ? [
          letterForm(
            { kind: 'message', heading: t.write, label: t.letter, hint: t.writeHint, files: true },
            t,
            say,
          ),
        ]
      : []),
    ...(whole && state.mayObject
      ? [
          letterForm(
            { kind: 'objection', heading: t.object, label: t.objection, hint: t.objectHint, files: false },
            t,
            say,
          ),
        ]
      : []),
  ];
}

function openingsView(
  openings: OpenMailbox['state']['openings'],
  t: MailboxTexts,
  locale: 'id' | 'en',
): HTMLElement[] {
  if (openings.length === 0) return [];
  const lines = openings.map((each) =>
    el('p', {}, fill(t.opened, { ...each, day: longDay(each.day, locale) })),
  );
  return [noticeBox('warn', t.openings, ...lines, el('p', {}, t.openedHelp))];
}

function letterView(
  { sender, day, kind, text, files }: Letter,
  t: MailboxTexts,
  locale: 'id' | 'en',
): HTMLElement {
  const who = fill(sender === 'office' ? t.fromOffice : t.fromYou, { day: longDay(day, locale) });
  const what = kind === 'message' || sender === 'office' ? who : `${t[`kind-${kind}`]}. ${who}`;
  return el(
    'li',
    {},
    el('p', { class: 'meta' }, what),
    el('p', {}, text ?? t.damaged),
    files.length === 0 ? null : el('p', { class: 'meta' }, fill(t.attached, { list: files.join(', ') })),
  );
}
