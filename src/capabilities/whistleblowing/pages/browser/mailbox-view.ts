import { longDay } from './day-words.ts';
import { fill } from '../../../../platform/texts.ts';
import { button, longInput } from './controls.ts';
import { el } from './el.ts';
import type { Letter, OpenMailbox } from './mailbox-side.ts';
import type { MailboxTexts } from './texts/mailbox-texts.ts';

/** Characters; message.ts holds the same limit. */
const MOST = 5000;

/** The open mailbox. `say` sends and answers with a fault in words, or null when the box is drawn anew. */
export function mailboxView(
  { state, letters }: OpenMailbox,
  t: MailboxTexts,
  locale: 'id' | 'en',
  say: (kind: Letter['kind'], text: string) => Promise<string | null>,
): HTMLElement[] {
  const asksHow = letters.at(-1)?.kind === 'check-in' && letters.at(-1)?.sender === 'office';
  return [
    el('h1', { tabindex: '-1' }, t.title),
    el('dl', { class: 'ledger' }, row(t.number, state.number), row(t.status, t[`st-${state.status}`])),
    ...(state.openings.length === 0
      ? []
      : [
          el('h2', {}, t.openings),
          el(
            'ul',
            {},
            state.openings.map((each) =>
              el('li', {}, fill(t.opened, { ...each, day: longDay(each.day, locale) })),
            ),
          ),
        ]),
    el('h2', {}, t.letters),
    letters.length === 0
      ? el('p', {}, t.none)
      : el(
          'ul',
          { class: 'letters' },
          letters.map((each) => letter(each, t, locale)),
        ),
    ...writing('message', t.write, asksHow ? t.checkIn : t.writeHint, t, (text) =>
      say(asksHow ? 'check-in' : 'message', text),
    ),
    ...(state.mayObject
      ? writing('objection', t.object, t.objectHint, t, (text) => say('objection', text))
      : []),
  ];
}

function row(term: string, value: string): HTMLElement {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value));
}

function letter({ sender, day, text }: Letter, t: MailboxTexts, locale: 'id' | 'en'): HTMLElement {
  const who = fill(sender === 'office' ? t.fromOffice : t.fromYou, { day: longDay(day, locale) });
  return el('li', {}, el('p', { class: 'meta' }, who), el('p', {}, text ?? t.damaged));
}

function writing(
  id: string,
  label: string,
  hint: string,
  t: MailboxTexts,
  send: (text: string) => Promise<string | null>,
): HTMLElement[] {
  let text = '';
  const fault = el('p', { class: 'error', role: 'alert' });
  const press = button(t.send, () => {
    if (text.trim() === '' || text.length > MOST) {
      fault.textContent = text.trim() === '' ? t.empty : t.tooLong;
      document.getElementById(id)?.focus();
      return;
    }
    press.disabled = true;
    void send(text.trim()).then((said) => {
      fault.textContent = said ?? '';
      press.disabled = false;
    });
  });
  return [
    longInput({ id, label, hint, rows: 5, value: '', change: (value) => (text = value) }),
    fault,
    el('p', {}, press),
  ];
}
