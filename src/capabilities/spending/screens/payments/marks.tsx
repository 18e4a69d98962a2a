import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { Clock, PaymentRow } from '../../contract/payments.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { Held } from '../parts/held.tsx';
import css from '../parts/parts.module.css';
import { texts } from './texts/list.ts';

type Standing = Pick<PaymentRow, 'state' | 'returned' | 'cancelled' | 'lastReason'>;

/** Where a payment stands, in a word; sent back is a bend with its reason. */
export function PaymentMark({ state, returned, cancelled, lastReason }: Standing) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  if (cancelled) return <StatusMark tone="broken" label={t('cancelled')} />;
  if (returned && lastReason !== null)
    return <StatusMark tone="bent" label={t('returned', { reason: n(`reason-${lastReason}`) })} />;
  return <StatusMark tone={state === 'transferred' ? 'ok' : 'info'} label={n(`state-${state}`)} />;
}

/** How long the ball lies where it lies; says so where nobody can compute it. */
export function HeldClock({ clock, most }: { clock: Clock | null; most?: number }) {
  const t = useTexts(texts);
  if (clock === null) return '–';
  if (clock.heldHours === null) return <span className={css.quiet}>{t('unknownClock')}</span>;
  return <Held held={clock.heldHours} limit={clock.limitHours} {...(most !== undefined && { most })} />;
}
