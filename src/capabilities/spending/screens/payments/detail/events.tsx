import { useTexts } from '../../../../../../web/language.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { PaymentEventRow } from '../../../contract/payments.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { TwoClocks } from '../../parts/two-clocks.tsx';
import { useHeldWords } from '../../parts/use-held-words.ts';
import { texts } from '../texts/events.ts';
import css from './detail.module.css';

/** Every event with both clocks, who acted, and how long the ball lay afterwards; newest first. */
export function Events({ events }: { events: readonly PaymentEventRow[] }) {
  const t = useTexts(texts);
  return (
    <>
      <p className={css.hint}>{t('lead')}</p>
      <ol className={css.ledger} reversed>
        {events.toReversed().map((each) => (
          <Event key={each.seq} event={each} />
        ))}
      </ol>
    </>
  );
}

function Event({ event }: { event: PaymentEventRow }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const heldWords = useHeldWords();
  const { kind, activity, reason, holder, hours, limitHours, chargedTo, source, mark } = event;
  const over = hours !== null && limitHours !== null && hours > limitHours;
  const title = t(`kind-${kind}`, {
    state: n(`state-${activity}`),
    reason: reason === null ? '–' : n(`reason-${reason}`),
  });
  return (
    <li>
      <p className={css.title}>
        {kind === 'reject' ? <StatusMark tone="bent" label={title} /> : title}{' '}
        <span className={css.quiet}>
          {t('by', { party: n(`party-${event.party}`) })}
          {source !== 'entry' && ` (${t(`source-${source}`)})`}
        </span>
      </p>
      {event.reasonText !== null && <p className={css.text}>{event.reasonText}</p>}
      <p className={css.meta}>
        <TwoClocks
          docDate={event.docDate}
          recordedAt={event.recordedAt}
          backdatedDays={mark === 'recorded-late' ? event.lateDays : null}
        />
        {mark !== null && mark !== 'recorded-late' && <StatusMark tone="warn" label={t(`mark-${mark}`)} />}
      </p>
      {holder !== null && kind !== 'receipt' && (
        <p className={over ? css.over : css.meta}>
          {hours === null
            ? t('passedUnknown', { holder: n(`party-${holder}`) })
            : t('passed', { holder: n(`party-${holder}`), held: heldWords(hours, limitHours) })}
        </p>
      )}
      {chargedTo !== null && <p className={css.meta}>{t('charged', { party: n(`party-${chargedTo}`) })}</p>}
      {event.disputed && <StatusMark tone="warn" label={t('disputed')} />}
    </li>
  );
}
