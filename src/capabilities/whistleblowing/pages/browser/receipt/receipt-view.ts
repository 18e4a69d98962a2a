import { encode } from 'uqr';
import { saveFile } from '../../../../../../web/save-file.ts';
import { fill } from '../../../../../platform/texts.ts';
import { printReceipt, receiptWords, type Receipt } from '../../../sealing/receipt.ts';
import { button, textInput } from '../parts/controls.ts';
import { el, squares } from '../parts/el.ts';
import { freeToLeave } from '../page/free-to-leave.ts';
import { slipText } from './receipt-slip.ts';
import type { ClientSettings } from '../page/settings.ts';
import { receiptTexts } from '../texts/receipt-texts.ts';

/** For whom the receipt is shown: the reporter himself, an officer who hands it over, or somebody who sealed an envelope that nobody has yet. */
export type ReceiptFor = 'reporter' | 'assisted' | 'envelope';

/** Does what was typed back end as the receipt does? Its last word does as well as its last four digits. */
function isTypedBack(receipt: Receipt, typed: string): boolean {
  const plain = typed.replaceAll(/\s/g, '').toLowerCase();
  return plain === receipt.slice(-4) || plain === receipt || plain === receiptWords(receipt).at(-1);
}

/**
 * The receipt, once: digits, words, QR code, and a slip that can be printed; it is typed back in part before the page is left. No file is
 * stored unless the button for it is pressed.
 * @param number of the report; not needed for an envelope, which has none yet
 */
export function receiptView(
  receipt: Receipt,
  number: string,
  { locale, rootWords }: Pick<ClientSettings, 'locale' | 'rootWords'>,
  whom: ReceiptFor = 'reporter',
): HTMLElement[] {
  const t = receiptTexts[locale];
  const words = receiptWords(receipt).join(' ');
  const lead = { reporter: t.lead, assisted: t.leadAssisted, envelope: t.leadSealed }[whom];
  const slip = [t.slip, printReceipt(receipt), words, '', t.root, rootWords, ''].join('\r\n');
  return [
    el('h1', { tabindex: '-1' }, t.title),
    el('p', { class: 'lead' }, fill(lead, { number })),
    el(
      'section',
      { class: 'slip', 'aria-label': t.slip },
      el('h2', {}, t.digits),
      el('p', { class: 'receipt code' }, printReceipt(receipt)),
      el('h2', {}, t.words),
      el('p', { class: 'receipt' }, words),
      // No address: what a stranger scans tells him nothing of this site.
      squares(encode(slipText(receipt, rootWords), { border: 2 }).data, t.qr),
      el('h2', {}, t.root),
      el('p', { class: 'fingerprint' }, rootWords),
      el('p', { class: 'hint' }, t.rootHelp),
    ),
    el('p', { class: 'on-screen' }, t.warn),
    el(
      'p',
      { class: 'turns' },
      button(t.print, () => print(), 'plain'),
      // A name that tells nobody what it is.
      button(t.save, () => saveFile('catatan.txt', new Blob([slip], { type: 'text/plain' })), 'plain'),
    ),
    el('p', { class: 'hint on-screen' }, t.saveHelp),
    typedBack(receipt, locale, whom),
  ];
}

function typedBack(receipt: Receipt, locale: 'id' | 'en', whom: ReceiptFor): HTMLElement {
  const t = receiptTexts[locale];
  let typed = '';
  const fault = el('p', { class: 'error', role: 'alert' });
  const confirm = () => {
    if (!isTypedBack(receipt, typed)) {
      fault.textContent = t.wrong;
      document.getElementById('back')?.focus();
      return;
    }
    freeToLeave();
    const heading = el('h2', { tabindex: '-1' }, t.finished);
    const text = { reporter: t.finishedText, assisted: t.finishedAssisted, envelope: t.finishedSealed }[whom];
    asked.replaceChildren(
      heading,
      el('p', {}, text),
      ...(whom === 'reporter'
        ? [el('p', {}, el('a', { class: 'button', href: `/kotak?bahasa=${locale}` }, t.mailbox))]
        : []),
    );
    heading.focus();
  };
  const send = el('button', { type: 'submit' }, t.done);
  const asked = el(
    'form',
    { class: 'on-screen', novalidate: true, autocomplete: 'off' },
    textInput({
      id: 'back',
      label: t.confirm,
      hint: whom === 'assisted' ? t.confirmAssisted : t.confirmHint,
      kind: 'numeric',
      value: '',
      change: (value) => (typed = value),
    }),
    fault,
    el('p', { class: 'turns' }, send),
  );
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    confirm();
  });
  return asked;
}
