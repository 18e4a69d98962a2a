import { deriveMailbox } from '../../../sealing/mailbox.ts';
import type { Receipt } from '../../../sealing/receipt.ts';

// Argon2id takes seconds on a cheap phone: beside the page, so that the page stays alive.
addEventListener('message', (message: MessageEvent<{ receipt: Receipt; government: string }>) => {
  const { receipt, government } = message.data;
  void deriveMailbox(receipt, government).then(
    (mailbox) => postMessage({ mailbox }),
    () => postMessage({ mailbox: null }),
  );
});
