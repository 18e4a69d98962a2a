import type { MineTrip } from '../../contract-evidence.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import css from './phone.module.css';
import { texts } from './texts/trip.ts';

const PLACES: Record<MineTrip['next']['step'], string> = {
  enrol: '',
  'check-in': '',
  visum: '/visum',
  return: '',
  account: '/biaya',
  answer: '/hasil',
  none: '',
};

/** The one thing that is due now, as a button to where it is done. */
export function NextStep({ trip, here }: { trip: MineTrip; here?: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { step, until, day } = trip.next;
  const place = PLACES[step];
  const due = until !== null ? f.time(until) : day !== null ? f.day(day) : null;
  if (step === 'none') return here ? <p className={css.meta}>{t('next-none')}</p> : null;
  // What is done on this very screen needs no way there.
  if (here && place === '') return null;
  return (
    <p className={css.next}>
      <LinkButton kind="primary" to={`/perjalanan-saya/${trip.tripId}${place}`}>
        {t(`next-${step}`)}
      </LinkButton>
      {due !== null && <span className={css.meta}>{t('until', { time: due })}</span>}
    </p>
  );
}
