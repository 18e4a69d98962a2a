// The addresses are made by the build.
// oxlint-disable-next-line import/default
import proofWorker from '../../../../../platform/open-forms/browser/proof-worker.ts?worker&url';
import { ownScript } from '../../../../../platform/web-app/browser/own-script.ts';
import type { Mailbox } from '../../../sealing/mailbox.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
// oxlint-disable-next-line import/default
import mailboxWorker from '../mailbox/mailbox-keys.worker.ts?worker&url';

/** Starts a worker of our own build. @param url as the build made it */
export function startWorker(url: string): Worker {
  return new Worker(ownScript(url), { type: 'module' });
}

/** Asks a worker once and ends it. */
function ask<T>(url: string, question: unknown): Promise<T> {
  const worker = startWorker(url);
  return new Promise<T>((resolve, reject) => {
    worker.addEventListener('message', (message: MessageEvent<T>) => resolve(message.data));
    worker.addEventListener('error', () => reject(new Error('worker')));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

export async function mailboxOf(receipt: Receipt, government: string): Promise<Mailbox> {
  const { mailbox } = await ask<{ mailbox: Mailbox | null }>(mailboxWorker, { receipt, government });
  if (mailbox === null) throw new Error('mailbox');
  return mailbox;
}

/** The proof of work in base64; empty when the device gave up: the server then slows down, it never refuses. */
export async function prove(challenge: unknown): Promise<string> {
  return (await ask<string | null>(proofWorker, challenge).catch(() => null)) ?? '';
}
