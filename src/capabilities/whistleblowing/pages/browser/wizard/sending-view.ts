import { newReceipt } from '../../../sealing/receipt.ts';
import { button, longInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { loadSealing } from '../seal/load-sealing.ts';
import { LineBroken, PassingFault } from '../wire/parts-upload.ts';
import { receiptView } from '../receipt/receipt-view.ts';
import { SealingFault } from '../seal/sealing-client.ts';
import { sendingOf, type Progress, type Sending } from '../seal/sending.ts';
import type { ClientSettings } from '../page/settings.ts';
import type { StepView } from '../questions/step-view.ts';
import { Refused, wireOf } from '../wire/wire.ts';
import { prove } from '../page/workers.ts';

/** Steps of a hundred that a screen reader is told of. */
const TOLD = 25;

/**
 * Seals and sends, and goes on where it broke off; at its end stands the receipt, which was made before anything was sent. From the first press on
 * the answers stand: what is sealed is not changed any more.
 * @param show draws the receipt in place of the sending, in the language of the settings that it is handed
 */
export function sendingView(
  { t, settings, answers }: Pick<StepView, 't' | 'settings' | 'answers'>,
  show: (receipt: (settings: ClientSettings) => readonly Element[]) => void,
): HTMLElement[] {
  const receipt = newReceipt();
  const told = el('p', { role: 'status' });
  const share = el('p', { class: 'meta', 'aria-hidden': 'true' });
  const fault = el('p', { class: 'error', role: 'alert' });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': t['s-files'] });
  let sending: Sending | null = null;
  let running = false;
  const again = button(t.sendAgain, () => void run());
  let personToken = answers().personToken;
  /** shown where the one that was pasted is refused: what is sealed stands, the token may still be another */
  const otherToken = longInput({
    id: 'personToken',
    label: t.personToken,
    value: personToken,
    rows: 3,
    change: (typed) => (personToken = typed),
  });
  const without = button(
    t.sendWithoutToken,
    () => {
      personToken = '';
      void run();
    },
    'plain',
  );

  const tell = ({ stage, part }: Progress) => {
    const percent = Math.floor(part * 100);
    bar.value = part;
    share.textContent = stage === 'files' ? `${percent} %` : '';
    const words = stage === 'files' ? `${t['s-files']} ${percent - (percent % TOLD)} %` : t[`s-${stage}`];
    if (told.textContent !== words) told.textContent = words;
  };
  const run = async () => {
    if (running) return;
    running = true;
    again.hidden = without.hidden = otherToken.hidden = true;
    fault.textContent = '';
    try {
      sending ??= await begin();
      const number = await sending.run(tell);
      removeEventListener('online', goOn);
      show((own) => receiptView(receipt, number, own, own.counter ? 'assisted' : 'reporter'));
    } catch (error) {
      // With the worker the case key is gone: what went up is nobody's, and the report begins anew.
      if (error instanceof SealingFault && error.kind === 'lost') sending = null;
      fault.textContent = wordsOf(error);
      again.hidden = false;
      const ofToken = error instanceof Refused && ['person-token', 'invalid'].includes(error.code);
      without.hidden = otherToken.hidden = !(ofToken && personToken.trim() !== '');
      (without.hidden ? again : without).focus();
    } finally {
      running = false;
    }
  };
  const begin = async () => {
    const sealing = await loadSealing();
    const wire = wireOf(fetch.bind(globalThis), settings.locale, settings.counter);
    const sizes = answers().evidence.map((each) => each.file?.size ?? 0);
    const send: typeof wire.send = (token, report) => {
      const pasted = personToken.replaceAll(/\s/g, '');
      return wire.send(token, pasted === '' ? report : { ...report, personToken: pasted });
    };
    return sendingOf({ ...wire, send }, sealing.side(answers(), settings, receipt), prove, sizes);
  };
  const wordsOf = (error: unknown): string => {
    const kind = error instanceof SealingFault ? error.kind : null;
    if (kind === 'keys') return t.keysDiffer;
    if (
      kind === 'line' ||
      error instanceof LineBroken ||
      error instanceof PassingFault ||
      error instanceof TypeError ||
      error instanceof DOMException
    )
      return t.lineBroken;
    if (error instanceof Refused || kind === 'refused') return (error as Error).message || t.failed;
    return kind === null ? t.loadFailed : t.failed;
  };
  const goOn = () => {
    if (!again.hidden) void run();
  };
  addEventListener('online', goOn);
  again.hidden = without.hidden = otherToken.hidden = true;
  void run();
  return [
    el('p', {}, t.sendingLead),
    told,
    el('div', { class: 'sending' }, bar, share),
    fault,
    otherToken,
    el('p', { class: 'turns' }, again, without),
  ];
}
