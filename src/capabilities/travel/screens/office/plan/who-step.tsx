import { get, post, put } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { DateField, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { AgencyPicker } from '../../../../../../web/ui/pickers.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import type { NewTrip, TripDetail, Written } from '../../../contract.ts';
import { texts } from '../texts/plan.ts';
import { bodyOf } from './plan-body.ts';
import { PlacePicker } from './place-picker.tsx';
import { stepPath } from './steps.ts';
import {
  NO_TRAVELLER,
  travellerBody,
  TravellerFields,
  travellerValues,
  type TravellerValues,
} from './traveller-fields.tsx';
import type { Places } from './use-places.ts';

interface WhoValues {
  agencyId: Option | null;
  purpose: string;
  fromDay: string;
  toDay: string;
  originCode: Option | null;
  members: TravellerValues[];
}

/** Who goes, what for, from when to when: enough for a draft with a number. */
export function WhoStep({
  trip,
  places,
  reread,
}: {
  trip: TripDetail | null;
  places: Places;
  reread: () => Promise<unknown>;
}) {
  const t = useTexts(texts);
  const { agency } = useSession();
  const go = useGo();
  const home = places.home === null ? null : places.option(places.home);
  const form = useForm({
    initial: trip === null ? empty(agency, home) : valuesOf(trip, places),
    send: (values: WhoValues) => save(trip, values, agency?.name ?? ''),
    refresh: ['/travel/trips', '/desk'],
    said: t('saved'),
    async done({ id }) {
      await reread();
      go(stepPath(id, 'where'));
    },
  });
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <TextArea
        {...form.field('purpose')}
        label={t('purpose')}
        hint={t('purposeHint')}
        rows={3}
        max={500}
        required
        wide
      />
      <DateField {...form.field('fromDay')} label={t('fromDay')} required />
      <DateField {...form.field('toDay')} label={t('toDay')} min={form.values.fromDay} required />
      <AgencyPicker {...form.field('agencyId')} label={t('agency')} hint={t('agencyHint')} required />
      {home === null && (
        <PlacePicker {...form.field('originCode')} places={places} label={t('originCode')} required />
      )}
      <TravellerFields form={form} at={0} />
    </Form>
  );
}

function empty(agency: { id: string; name: string } | null, home: Option | null): WhoValues {
  return {
    agencyId: agency === null ? null : { id: agency.id, label: agency.name },
    purpose: '',
    fromDay: '',
    toDay: '',
    originCode: home,
    members: [NO_TRAVELLER],
  };
}

function valuesOf(trip: TripDetail, places: Places): WhoValues {
  const leader = trip.members.find((each) => each.isLeader);
  return {
    agencyId: { id: trip.agencyId, label: trip.agency },
    purpose: trip.purpose,
    fromDay: trip.fromDay,
    toDay: trip.toDay,
    originCode: places.option(trip.originCode),
    members: [leader === undefined ? NO_TRAVELLER : travellerValues(leader)],
  };
}

async function save(trip: TripDetail | null, values: WhoValues, office: string): Promise<Written> {
  const leader = travellerBody(values.members[0]!, true);
  const piece = {
    agencyId: values.agencyId?.id ?? '',
    purpose: values.purpose,
    fromDay: values.fromDay,
    toDay: values.toDay,
  };
  if (trip === null)
    return post<Written>('/travel/trips', {
      ...piece,
      budgetAccount: '',
      originCode: values.originCode?.id ?? '',
      originPlace: office === '' ? (values.agencyId?.label ?? '') : office,
      destinations: [],
      legs: [],
      members: [leader],
    } satisfies NewTrip);
  const path = `/travel/trips/${trip.id}`;
  const body = bodyOf(await get<TripDetail>(path));
  const companions = body.members.filter((each) => !each.isLeader && each.personId !== leader.personId);
  return put<Written>(path, { ...body, ...piece, members: [leader, ...companions] });
}
