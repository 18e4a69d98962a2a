import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { TextArea, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, type FormState } from '../../../../../../web/ui/form.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import type { StepProps } from '../plan-screen.tsx';
import { texts } from '../texts/plan.ts';
import { PlacePicker } from './place-picker.tsx';
import { readPoint, writePoint } from './point.ts';
import css from './plan.module.css';
import { usePiece } from './use-piece.ts';
import type { Places } from './use-places.ts';

interface DestinationValues {
  code: Option | null;
  hostName: string;
  address: string;
  /** latitude and longitude as they are written; named like the field that the server complains about */
  latitude: string;
}
interface WhereValues {
  originCode: Option | null;
  originPlace: string;
  destinations: DestinationValues[];
}

const NO_DESTINATION: DestinationValues = {
  code: null,
  hostName: '',
  address: '',
  latitude: '',
};

/** From where, and to whom. */
export function WhereStep(props: StepProps) {
  const t = useTexts(texts);
  const { places } = props;
  const form = usePiece<WhereValues>(props, 'where', valuesOf(props), (values) => ({
    originCode: values.originCode?.id ?? '',
    originPlace: values.originPlace,
    destinations: values.destinations.map((each) => ({
      ...each,
      code: each.code?.id ?? '',
      ...readPoint(each.latitude),
    })),
  }));
  const { destinations } = form.values;
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <PlacePicker {...form.field('originCode')} places={places} label={t('originCode')} required />
      <TextField
        {...form.field('originPlace')}
        label={t('originPlace')}
        hint={t('originPlaceHint')}
        required
      />
      {destinations.map((_, at) => (
        <Destination
          // oxlint-disable-next-line react/no-array-index-key -- fields hold no state of their own: their path is the place
          key={at}
          form={form}
          at={at}
          places={places}
        />
      ))}
      <div>
        <Button small onClick={() => form.set('destinations', [...destinations, NO_DESTINATION])}>
          {t('addDestination')}
        </Button>
      </div>
    </Form>
  );
}

function Destination({ form, at, places }: { form: FormState<WhereValues>; at: number; places: Places }) {
  const t = useTexts(texts);
  const path = `destinations.${at}` as const;
  const all = form.values.destinations;
  return (
    <FormItem
      title={t('destination', { n: at + 1 })}
      remove={
        all.length > 1
          ? {
              label: t('removeDestination', { n: at + 1 }),
              onClick: () => form.set('destinations', all.toSpliced(at, 1)),
            }
          : null
      }
    >
      <div className={css.fields}>
        <PlacePicker {...form.field(`${path}.code`)} places={places} label={t('regency')} required />
        <TextField {...form.field(`${path}.hostName`)} label={t('host')} hint={t('hostHint')} required />
        <TextArea {...form.field(`${path}.address`)} label={t('address')} rows={2} max={300} required wide />
        <TextField
          {...form.field(`${path}.latitude`)}
          label={t('point')}
          hint={t('pointHint')}
          code
          required={false}
        />
      </div>
    </FormItem>
  );
}

function valuesOf({ trip, places }: StepProps): WhereValues {
  return {
    originCode: places.option(trip.originCode),
    originPlace: trip.originPlace,
    destinations:
      trip.places.length === 0
        ? [NO_DESTINATION]
        : trip.places.map(({ code, hostName, address, latitude, longitude }) => ({
            code: places.option(code),
            hostName,
            address,
            latitude: writePoint({ latitude, longitude }),
          })),
  };
}
