import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DateField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../../../web/ui/form.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import { tripNames } from '../../../texts/names.ts';
import { texts } from '../texts/plan.ts';
import { newLeg, type LegValues } from './leg-values.ts';
import { PlacePicker } from './place-picker.tsx';
import css from './plan.module.css';
import type { Places } from './use-places.ts';

const MODES = ['air', 'rail', 'sea', 'road'] as const;

interface LegsProps {
  form: Pick<FormState<{ legs: LegValues[] }>, 'values' | 'field' | 'set'>;
  places: Places;
  fromDay: string;
  toDay: string;
}

/** Legs of an itinerary in the order in which they are travelled. */
export function LegFields({ form, places, fromDay, toDay }: LegsProps) {
  const t = useTexts(texts);
  const { legs } = form.values;
  const last = legs.at(-1);
  return (
    <>
      {legs.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- fields hold no state of their own: their path is the place
        <OneLeg key={at} form={form} at={at} places={places} fromDay={fromDay} toDay={toDay} />
      ))}
      <div>
        <Button
          small
          onClick={() => form.set('legs', [...legs, newLeg(last?.day ?? fromDay, last?.toCode ?? null)])}
        >
          {t('addLeg')}
        </Button>
      </div>
    </>
  );
}

function OneLeg({ form, at, places, fromDay, toDay }: LegsProps & { at: number }) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const path = `legs.${at}` as const;
  const { legs } = form.values;
  const { mode } = legs[at]!;
  return (
    <FormItem
      title={t('leg', { n: at + 1 })}
      remove={{
        label: t('removeLeg', { n: at + 1 }),
        onClick: () => form.set('legs', legs.toSpliced(at, 1)),
      }}
    >
      <div className={css.fields}>
        <DateField {...form.field(`${path}.day`)} label={t('legDay')} min={fromDay} max={toDay} required />
        <Select
          {...form.field(`${path}.mode`)}
          label={t('mode')}
          options={MODES.map((value) => ({ value, label: n(`mode-${value}`) }))}
          required
        />
        <PlacePicker {...form.field(`${path}.fromCode`)} places={places} label={t('legFrom')} required />
        <PlacePicker {...form.field(`${path}.toCode`)} places={places} label={t('legTo')} required />
        <TextField
          {...form.field(`${path}.departsAt`)}
          type="time"
          label={t('departs')}
          hint={t('localClock')}
          short
          required={false}
        />
        <TextField
          {...form.field(`${path}.arrivesAt`)}
          type="time"
          label={t('arrives')}
          hint={t('localClock')}
          short
          required={false}
        />
        {mode !== 'road' && (
          <>
            <TextField {...form.field(`${path}.carrier`)} label={t('carrier')} required={false} />
            <TextField
              {...form.field(`${path}.serviceNumber`)}
              label={t('serviceNumber')}
              code
              short
              required={false}
            />
            <PlacePicker
              {...form.field(`${path}.terminals.0`)}
              places={places}
              label={t('terminalFrom')}
              hint={t('terminalHint')}
              required={false}
            />
            <PlacePicker
              {...form.field(`${path}.terminals.1`)}
              places={places}
              label={t('terminalTo')}
              hint={t('terminalHint')}
              required={false}
            />
            <DateField
              {...form.field(`${path}.arrivesDay`)}
              label={t('arrivesDay')}
              hint={t('arrivesDayHint')}
              min={fromDay}
              required={false}
            />
          </>
        )}
      </div>
    </FormItem>
  );
}
