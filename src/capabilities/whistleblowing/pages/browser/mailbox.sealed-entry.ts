import { fill } from '../../../../platform/texts.ts';
import { SealingError } from '../../../../platform/sealing/sealing-error.ts';
import { readReceipt, type ReceiptFault } from '../../sealing/receipt.ts';
import { button, summary, textInput } from './controls.ts';
import { el } from './el.ts';
import type { OpenMailbox } from './mailbox-side.ts';
import { mailboxView } from './mailbox-view.ts';
import { readSettings } from './read-settings.ts';
import type { MailboxSettings } from './settings.ts';
import { mailboxTexts } from './texts/mailbox-texts.ts';
import { Refused, wireOf } from './wire.ts';
import { mailboxOf } from './workers.ts';

function start(place: HTMLElement): void {
  const { locale, government } = readSettings<MailboxSettings>(place);
  const t = mailboxTexts[locale];
  const wire = wireOf(fetch.bind(globalThis), locale);
  let typed = '';

  const words = (fault: ReceiptFault) =>
    fill(
      t[`fault-${fault.fault}`],
      'count' in fault ? { count: fault.count } : 'place' in fault ? { place: fault.place } : {},
    );
  const wordsOf = (error: unknown) =>
    error instanceof SealingError
      ? t.foreign
      : error instanceof Refused && error.message !== ''
        ? error.message
        : t.failed;

  const ask = (message: string | null) => {
    const faults = message === null ? [] : [{ field: 'receipt', message }];
    place.replaceChildren(
      ...[
        summary(t.title, faults),
        el('h1', { tabindex: '-1' }, t.title),
        textInput({
          id: 'receipt',
          label: t.receipt,
          hint: t.receiptHint,
          fault: message ?? undefined,
          value: typed,
          change: (value) => (typed = value),
        }),
        el(
          'p',
          { class: 'turns' },
          button(t.open, () => void open()),
        ),
      ].filter((each) => each !== null),
    );
    if (message !== null) place.querySelector<HTMLElement>('.summary')?.focus();
  };

  const open = async () => {
    const { receipt, fault } = readReceipt(typed);
    if (fault !== null) return ask(words(fault));
    const status = el('p', { role: 'status' });
    place.append(status);
    status.textContent = t.opening;
    try {
      const { openBox } = await import('./mailbox-side.ts');
      const box = await openBox(await mailboxOf(receipt, government), wire);
      typed = '';
      show(box);
    } catch (error) {
      ask(wordsOf(error));
    }
  };

  const show = (box: OpenMailbox) => {
    const say: Parameters<typeof mailboxView>[3] = async (kind, text) => {
      try {
        show(await box.say(kind, text));
        return null;
      } catch (error) {
        return wordsOf(error);
      }
    };
    place.replaceChildren(...mailboxView(box, t, locale, say));
    place.querySelector<HTMLElement>('h1')?.focus();
  };

  ask(null);
}

const place = document.getElementById('kotak');
if (place !== null && 'subtle' in crypto) start(place);
