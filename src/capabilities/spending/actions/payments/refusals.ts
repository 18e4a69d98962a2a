import { conflict, Refusal } from '../../../../platform/outcome.ts';
import type { Party } from '../../rules/payments/chain.ts';
import { paymentNames } from '../../texts/payment-names.ts';

/** Reads it, but does not hold the ball. */
export function notYours(holder: Party | null = null): Refusal {
  const id = holder === null ? '' : ` Pembayaran ini ada di ${paymentNames.id[`party-${holder}`]}.`;
  const en = holder === null ? '' : ` This payment lies with ${paymentNames.en[`party-${holder}`]}.`;
  return new Refusal(403, 'not-your-turn', {
    id: `Hanya pihak yang memegang pembayaran yang dapat melakukan ini.${id}`,
    en: `Only the party that holds the payment may do this.${en}`,
  });
}

/** Somebody else was quicker, or the step does not exist from here. */
export function noSuchStep(): Refusal {
  return conflict(
    'no-such-step',
    'Langkah ini tidak ada dari keadaan pembayaran sekarang. Muat ulang halaman untuk melihat langkah berikutnya.',
    'There is no such step from where the payment is now. Reload the page to see the next one.',
  );
}
