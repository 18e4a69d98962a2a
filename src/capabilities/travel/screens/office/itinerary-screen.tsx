import { post, useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Waiting } from '../../../../../web/ui/page.tsx';
import type { TripDetail } from '../../contract.ts';
import { LegFields } from './plan/leg-fields.tsx';
import { legBody, legValues, type LegValues } from './plan/leg-values.ts';
import { currentLegs } from './plan/plan-body.ts';
import { usePlaces, type Places } from './plan/use-places.ts';
import { PLAN_REFRESH } from './plan/use-piece.ts';
import { texts } from './texts/itinerary.ts';

/** Another way than planned, with its reason: the one before stays readable. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const trip = useApi<TripDetail>(`/travel/trips/${id}`);
  const places = usePlaces();
  if (places === null) return <Waiting />;
  return <Loaded query={trip}>{(data) => <Body trip={data} places={places} />}</Loaded>;
}

function Body({ trip, places }: { trip: TripDetail; places: Places }) {
  const t = useTexts(texts);
  return (
    <Page
      title={t('changeTitle')}
      lead={`${trip.number}. ${t('changeLead')}`}
      back={{ to: `/perjalanan/${trip.id}`, label: trip.number }}
    >
      {trip.may.includes('itinerary') ? (
        <Change trip={trip} places={places} />
      ) : (
        <Notice tone="info" title={t('notNow')} />
      )}
    </Page>
  );
}

function Change({ trip, places }: { trip: TripDetail; places: Places }) {
  const t = useTexts(texts);
  const go = useGo();
  const back = () => go(`/perjalanan/${trip.id}`);
  const form = useForm({
    initial: { legs: currentLegs(trip).map((each) => legValues(each, places)) as LegValues[], reason: '' },
    send: ({ legs, reason }) =>
      post(`/travel/trips/${trip.id}/itinerary`, {
        legs: legs.map((each) => legBody(each, places)),
        reason,
      }),
    refresh: PLAN_REFRESH,
    said: t('saved'),
    done: back,
  });
  return (
    <Form form={form} submit={t('save')} cancel={back}>
      <TextArea {...form.field('reason')} label={t('reason')} rows={3} max={1_000} required />
      <LegFields form={form} places={places} fromDay={trip.fromDay} toDay={trip.toDay} />
    </Form>
  );
}
