import type { Challenge } from 'altcha-lib';
import { ownScript } from '../../web-app/browser/own-script.ts';
// The address is made by the build.
// oxlint-disable-next-line import/default
import proofWorker from './proof-worker.ts?worker&url';

/** Milliseconds for which a proof is good; the server takes it a little longer. */
const GOOD_FOR = 3 * 3_600_000;

/** Does the work and puts the proof into the form's field. What goes wrong here goes wrong silently: the form works without. */
async function prove(field: HTMLInputElement): Promise<void> {
  field.value = '';
  const reply = await fetch(field.dataset['proof'] ?? '', { credentials: 'omit', cache: 'no-store' });
  if (!reply.ok) return;
  const challenge = (await reply.json()) as Challenge;
  const worker = new Worker(ownScript(proofWorker), { type: 'module' });
  worker.addEventListener('error', () => worker.terminate());
  worker.addEventListener('message', (message: MessageEvent<string | null>) => {
    field.value = message.data ?? '';
    worker.terminate();
  });
  worker.postMessage(challenge);
}

function proveAll(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-proof]'))
    void prove(field).catch(() => {});
}

// A proof needs the browser's own cryptography, which it has on https and localhost only.
if ('subtle' in crypto) {
  proveAll();
  setInterval(proveAll, GOOD_FOR);
  // Coming back to a page that the browser had kept: its proof is spent.
  addEventListener('pageshow', (event) => {
    if (event.persisted) proveAll();
  });
}
