import { newReceipt } from '../../sealing/receipt.ts';
import { button } from './controls.ts';
import { el } from './el.ts';
import { loadSealing } from './load-sealing.ts';
import { LineBroken, PassingFault } from './parts-upload.ts';
import { receiptView } from './receipt-view.ts';
import { sendingOf, type Sending } from './sending.ts';
import type { StepView } from './step-view.ts';
import { Refused, wireOf } from './wire.ts';
import { mailboxOf, prove } from './workers.ts';

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * Seals and sends, and goes on where it broke off; at its end stands the receipt, which was made before anything was sent. From the first press on
 * the answers stand: what is sealed is not changed any more.
 * @param show draws the receipt in place of the sending
 */
export function sendingView(
  { t, settings, answers }: Pick<StepView, 't' | 'settings' | 'answers'>,
  show: (parts: readonly Element[]) => void,
): HTMLElement[] {
  const receipt = newReceipt();
  const told = el('p', { role: 'status' });
  const fault = el('p', { class: 'error', role: 'alert' });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': t['s-files'] });
  let sending: Sending | null = null;
  const again = button(t.sendAgain, () => void run());
  const run = async () => {
    again.hidden = true;
    fault.textContent = '';
    try {
      sending ??= await begin();
      const number = await sending.run(({ stage, part }) => {
        told.textContent = t[`s-${stage}`];
        bar.value = part;
      });
      show(receiptView(receipt, number, settings));
    } catch (error) {
      fault.textContent = await wordsOf(error);
      again.hidden = false;
      again.focus();
    }
  };
  const begin = async () => {
    const { sealingSide } = await loadSealing();
    const wire = wireOf(fetch.bind(globalThis), settings.locale);
    const mailbox = () => mailboxOf(receipt, settings.government);
    const side = sealingSide({
      answers: answers(),
      settings,
      wire,
      mailbox,
      cardReading: 'not-compared',
      wait,
    });
    return sendingOf(
      wire,
      side,
      prove,
      answers().evidence.map((each) => each.file?.size ?? 0),
    );
  };
  const wordsOf = async (error: unknown): Promise<string> => {
    if (error instanceof LineBroken || error instanceof PassingFault || error instanceof TypeError)
      return t.lineBroken;
    if (error instanceof Refused) return error.message || t.failed;
    const side = await loadSealing().catch(() => null);
    if (side === null) return t.loadFailed;
    return error instanceof side.KeysDiffer ? t.keysDiffer : t.failed;
  };
  void run();
  return [told, bar, fault, el('p', { class: 'turns' }, again)];
}
