import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns, Waiting } from '../../../../../web/ui/page.tsx';
import type { TripDetail } from '../../contract.ts';
import { TripMark } from './marks.tsx';
import { Overlaps } from './overlaps.tsx';
import { usePlaces, type Places } from './plan/use-places.ts';
import { texts as itineraryTexts } from './texts/itinerary.ts';
import { texts } from './texts/trip.ts';
import { texts as wayTexts } from './texts/way.ts';
import { TripActs } from './trip/acts.tsx';
import { Versions } from './trip/itinerary.tsx';
import { NextTurn } from './trip/next-turn.tsx';
import { Papers } from './trip/papers.tsx';
import { Travellers } from './trip/travellers.tsx';
import { TripWay } from './trip/trip-way.tsx';

/** One trip on one page: where it stands and why it bent, what is next and for whom, its letter, its way, its travellers and papers. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const trip = useApi<TripDetail>(`/travel/trips/${id}`);
  const places = usePlaces();
  if (places === null) return <Waiting />;
  return <Loaded query={trip}>{(data) => <Body trip={data} places={places} />}</Loaded>;
}

function Body({ trip, places }: { trip: TripDetail; places: Places }) {
  const t = useTexts(texts);
  const i = useTexts(itineraryTexts);
  const w = useTexts(wayTexts);
  const { government } = useSession();
  const today = todayIn(government.zone);
  return (
    <Page
      title={trip.number}
      lead={trip.purpose}
      status={<TripMark status={trip.status} />}
      actions={<TripActs trip={trip} today={today} />}
      back={{ to: '/perjalanan', label: t('back') }}
    >
      <NextTurn trip={trip} today={today} />
      {trip.status === 'draft' && trip.reason !== null && (
        <Notice tone="warn" title={t('sentBack')}>
          <p>{trip.reason}</p>
        </Notice>
      )}
      <Overlaps trip={trip} />
      <TwoColumns
        aside={
          <Section title={w('title')}>
            <TripWay trip={trip} today={today} />
          </Section>
        }
      >
        <Section title={t('letter')}>
          <Letter trip={trip} places={places} />
        </Section>
        <Section title={i('title')}>
          <Versions trip={trip} places={places} />
        </Section>
        <Section title={t('travellers')}>
          <Travellers trip={trip} today={today} />
        </Section>
        <Section title={t('papers')}>
          <Papers trip={trip} />
        </Section>
      </TwoColumns>
    </Page>
  );
}

function Letter({ trip, places }: { trip: TripDetail; places: Places }) {
  const t = useTexts(texts);
  const f = useFormat();
  const signed = trip.letterSignedDay === null ? null : f.day(trip.letterSignedDay);
  return (
    <Facts
      rows={[
        { term: t('agency'), value: trip.agency },
        { term: t('days'), value: t('fromTo', { from: f.day(trip.fromDay), to: f.day(trip.toDay) }) },
        { term: t('origin'), value: `${trip.originPlace}, ${places.name(trip.originCode)}` },
        ...trip.places.map((each, at) => ({
          term: trip.places.length > 1 ? t('destinationN', { n: at + 1 }) : t('destination'),
          value: `${each.hostName}, ${each.address}, ${each.regency} (${each.zone})`,
        })),
        { term: t('budgetAccount'), value: trip.budgetAccount || '–' },
        {
          term: t('letterNumber'),
          value:
            signed === null
              ? t('notSigned')
              : t('numberOf', { number: trip.letterNumber ?? '–', day: signed }),
        },
        ...(trip.signer === null ? [] : [{ term: t('signer'), value: trip.signer }]),
        ...(trip.approver === null ? [] : [{ term: t('approver'), value: trip.approver }]),
        ...(trip.withinCity ? [{ term: t('kind'), value: t('withinCity') }] : []),
      ]}
    />
  );
}
