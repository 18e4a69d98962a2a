import { useEffect } from 'react';
import type { MineReply, MineTrip } from '../../contract-evidence.ts';
import type { TripPage, TripRow } from '../../contract.ts';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Link, useGo } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { MemberMark, TripMark } from '../office/marks.tsx';
import { NextStep } from './next-step.tsx';
import css from './phone.module.css';
import { myTripsSearch } from './searches.ts';
import { texts } from './texts/trip.ts';

/** Trips of the reader: what is on now with its next step, then all. */
export function Screen() {
  const t = useTexts(texts);
  const mine = useApi<MineReply>('/travel/mine');
  useScannedVisum(mine.data);
  const all = useApi<TripPage>('/travel/trips', { view: 'mine', size: 100 });
  return (
    <Page title={t('mine')} lead={t('mineLead')}>
      <Section title={t('now')}>
        <Loaded query={mine}>
          {({ trips }) =>
            trips.length === 0 ? (
              <p>{t('noneNow')}</p>
            ) : (
              <ul className={css.rows}>
                {trips.map((trip) => (
                  <Current key={trip.memberId} trip={trip} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <Section title={t('all')}>
        <Loaded query={all}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title={t('none')}>
                <p>{t('noneWay')}</p>
              </Empty>
            ) : (
              <ul className={css.rows}>
                {rows.map((trip) => (
                  <Row key={trip.id} trip={trip} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

/** A code scanned with the phone's own camera opens this screen: on to the trip that is under way. */
function useScannedVisum(mine: MineReply | undefined): void {
  const [{ visum }] = useScreenSearch(myTripsSearch);
  const go = useGo();
  const trip = mine?.trips.find((each) => each.window.open);
  useEffect(() => {
    if (visum === '' || trip === undefined) return;
    go(`/perjalanan-saya/${trip.tripId}/visum?kode=${encodeURIComponent(visum)}`, { replace: true });
  }, [visum, trip, go]);
}

function Current({ trip }: { trip: MineTrip }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <li className={css.row}>
      <Link to={`/perjalanan-saya/${trip.tripId}`} className={css.name}>
        {trip.purpose}
      </Link>
      <span>
        {t('way', {
          origin: trip.origin,
          destinations: trip.destinations.map((each) => each.regency).join(', '),
        })}
      </span>
      <span className={css.meta}>{t('daysOf', { from: f.day(trip.fromDay), to: f.day(trip.toDay) })}</span>
      <MemberMark state={trip.state} />
      <NextStep trip={trip} />
    </li>
  );
}

function Row({ trip }: { trip: TripRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <li className={css.row}>
      <Link to={`/perjalanan-saya/${trip.id}`} className={css.name}>
        {trip.purpose}
      </Link>
      <span>{trip.destinations.join(', ')}</span>
      <span className={css.meta}>{t('daysOf', { from: f.day(trip.fromDay), to: f.day(trip.toDay) })}</span>
      <TripMark status={trip.status} />
    </li>
  );
}
