import type { TripDetail } from '../../contract.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DateField, MoneyField, Select, TextField } from '../../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../../web/ui/form.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { tripNames } from '../../texts/names.ts';
import { isDaily, isNightly, type Line } from './claim-lines.ts';
import css from './phone.module.css';
import { texts } from './texts/claim.ts';

const COMPONENTS = ['daily', 'representation', 'hotel', 'without-hotel', 'transport', 'stated'] as const;

interface Props {
  form: FormState<{ lines: Line[] }>;
  place: number;
  line: Line;
  trip: TripDetail;
  ceiling: number | null;
  remove: () => void;
}

/** One line of the account: only the fields that its kind of cost has. */
export function ClaimLine({ form, place, line, trip, ceiling, remove }: Props) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const field = <K extends keyof Line>(name: K) => form.field(`lines.${place}.${name}`);
  const nightly = isNightly(line.component);
  const excess = ceiling !== null && line.paid !== null ? line.paid - ceiling : 0;
  const nameOf = (code: string) =>
    trip.places.find((each) => each.code === code)?.regency ??
    (code === trip.originCode ? trip.originPlace : code);
  const legs = trip.legs.filter((each) => each.version === trip.itineraryVersion);
  return (
    <fieldset className={css.line}>
      <legend className="hidden">{t('line', { n: place + 1 })}</legend>
      <Select
        {...field('component')}
        label={t('component')}
        required
        options={COMPONENTS.map((value) => ({ value, label: n(`component-${value}`) }))}
      />
      {(isDaily(line.component) || nightly) && (
        <DateField
          {...field('day')}
          label={t(nightly ? 'night' : 'day')}
          min={trip.fromDay}
          max={trip.toDay}
          required
        />
      )}
      {line.component === 'transport' && (
        <>
          {legs.length > 0 && (
            <Select
              {...field('legId')}
              label={t('leg')}
              required={false}
              blank="–"
              options={legs.map((leg) => ({
                value: leg.id,
                label: t('legOf', {
                  day: f.shortDay(leg.day),
                  mode: n(`mode-${leg.mode}`),
                  from: nameOf(leg.fromCode),
                  to: nameOf(leg.toCode),
                }),
              }))}
            />
          )}
          <Select
            {...field('tariff')}
            label={t('tariff')}
            required={false}
            blank={t('tariffNone')}
            options={(['flight', 'taxi', 'local-transport'] as const).map((value) => ({
              value,
              label: n(`component-${value}`),
            }))}
          />
        </>
      )}
      <TextField {...field('description')} label={t('description')} maxLength={300} required />
      <MoneyField {...field('paid')} label={t('paid')} required />
      {(line.component === 'transport' || line.component === 'hotel') && (
        <MoneyField {...field('actual')} label={t('actual')} hint={t('actualHint')} required={false} />
      )}
      {ceiling !== null && <p className={css.meta}>{t('ceiling', { amount: f.rupiah(ceiling) })}</p>}
      {excess > 0 && <StatusMark tone="bent" label={t('excess', { amount: f.rupiah(excess) })} />}
      <span>
        <Button small kind="quiet" onClick={remove}>
          {t('removeLine')}
          <span className="hidden"> {place + 1}</span>
        </Button>
      </span>
    </fieldset>
  );
}
