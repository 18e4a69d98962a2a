import { encode } from 'uqr';
import { fill } from '../../../../platform/texts.ts';
import { printReceipt, receiptWords, type Receipt } from '../../sealing/receipt.ts';
import { button, textInput } from './controls.ts';
import { el, squares } from './el.ts';
import { freeToLeave } from './free-to-leave.ts';
import type { ClientSettings } from './settings.ts';
import { receiptTexts } from './texts/receipt-texts.ts';

/** Does what was typed back end as the receipt does? */
export function isTypedBack(receipt: Receipt, typed: string): boolean {
  return typed.replaceAll(/\s/g, '') === receipt.slice(-4);
}

/** The receipt, once: text, words, QR and print; it is typed back in part before the page is left. */
export function receiptView(
  receipt: Receipt,
  number: string,
  { locale, rootWords }: ClientSettings,
): (HTMLElement | SVGElement)[] {
  const t = receiptTexts[locale];
  let typed = '';
  const answer = el('p', { class: 'error', role: 'alert' });
  const asked = el(
    'div',
    {},
    textInput({
      id: 'back',
      label: t.confirm,
      hint: t.confirmHint,
      kind: 'numeric',
      value: '',
      change: (value) => (typed = value),
    }),
    answer,
    el(
      'p',
      { class: 'turns' },
      button(t.done, () => confirm()),
      button(t.print, () => print(), 'plain'),
    ),
  );
  const confirm = () => {
    if (!isTypedBack(receipt, typed)) {
      answer.textContent = t.wrong;
      document.getElementById('back')?.focus();
      return;
    }
    freeToLeave();
    const heading = el('h2', { tabindex: '-1' }, t.finished);
    asked.replaceChildren(
      heading,
      el('p', {}, t.finishedText),
      el('p', {}, el('a', { class: 'button', href: `/kotak?bahasa=${locale}` }, t.mailbox)),
    );
    heading.focus();
  };
  return [
    el('h1', { tabindex: '-1' }, t.title),
    el('p', { class: 'lead' }, fill(t.lead, { number })),
    el('h2', {}, t.digits),
    el('p', { class: 'receipt code' }, printReceipt(receipt)),
    el('h2', {}, t.words),
    el('p', { class: 'receipt' }, receiptWords(receipt).join(' ')),
    // The number alone, no address: what a stranger scans tells him nothing of this site.
    squares(encode(receipt, { border: 2 }).data, t.qr),
    el('p', {}, t.warn),
    el('p', { class: 'meta' }, `${t.root}: ${rootWords}`),
    asked,
  ];
}
