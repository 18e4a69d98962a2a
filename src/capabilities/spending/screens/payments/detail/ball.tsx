import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { Payment } from '../../../contract/payments.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { useHeldWords } from '../../parts/use-held-words.ts';
import { texts as actTexts } from '../texts/acts.ts';
import { texts } from '../texts/payment.ts';

/** The one sentence that matters: with whom the ball lies, since when, against which limit; for whoever's turn it is, what to do. */
export function Ball({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const a = useTexts(actTexts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const heldWords = useHeldWords();
  const { holder, clock, may, next } = payment;
  if (payment.cancelled) return <Notice tone="info" title={t('cancelled')} />;
  if (holder === null || clock === null) return <Done payment={payment} />;
  const { heldHours, limitHours } = clock;
  const isLate = heldHours !== null && limitHours !== null && heldHours > limitHours;
  const since = f.time(clock.since);
  const party = n(`party-${holder}`);
  const ball =
    heldHours === null
      ? t('ball', { party, since })
      : t('ballHeld', { party, since, held: heldWords(heldHours, limitHours) });
  const mine = may.includes('advance') && next !== null;
  return (
    <Notice
      tone={isLate ? 'danger' : mine ? 'warn' : 'info'}
      title={mine ? t('mine', { act: a(`to-${next}`) }) : ball}
    >
      {mine && <p>{ball}</p>}
      {clock.knownUntil !== null && <p>{t('knownUntil', { until: f.time(clock.knownUntil) })}</p>}
    </Notice>
  );
}

function Done({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { paidOn, closedAt, accountDueOn, accountedAt } = payment;
  const title = paidOn === null ? t('doneAt', { time: f.time(closedAt) }) : t('done', { day: f.day(paidOn) });
  const left =
    accountedAt !== null
      ? t('accounted', { time: f.time(accountedAt) })
      : accountDueOn === null
        ? null
        : t('account', { day: f.day(accountDueOn) });
  return (
    <Notice tone={left !== null && accountedAt === null ? 'warn' : 'ok'} title={title}>
      {left !== null && <p>{left}</p>}
    </Notice>
  );
}
