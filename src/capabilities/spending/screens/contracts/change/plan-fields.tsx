import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DateField, NumberField } from '../../../../../../web/ui/fields.tsx';
import { FormItem } from '../../../../../../web/ui/form-item.tsx';
import type { FormState } from '../../../../../../web/ui/form.tsx';
import { texts } from '../texts/change.ts';
import css from './plan-fields.module.css';
import { evenPoints, type PlanPoint } from './even-points.ts';

export interface PlanValues {
  start: string;
  points: PlanPoint[];
}

interface PlanFieldsProps {
  plan: PlanValues;
  onChange: (plan: PlanValues) => void;
  form: Pick<FormState<object>, 'id' | 'problem'>;
  /** where the server's body holds the plan: '' or 'plan.' */
  prefix: '' | 'plan.';
  /** last day of the contract, for the even plan */
  end: string;
}

/** Points of a plan: each a day and the cumulative per cent by its end. */
export function PlanFields({ plan, onChange, form, prefix, end }: PlanFieldsProps) {
  const t = useTexts(texts);
  const { points } = plan;
  const named = (path: string) => ({
    id: `${form.id}-${prefix}${path}`,
    name: `${prefix}${path}`,
    error: form.problem?.fields.find((each) => each.field === `${prefix}${path}`)?.message,
  });
  const put = (place: number, change: Partial<PlanPoint>) =>
    onChange({
      ...plan,
      points: points.map((each, at) => (at === place ? { ...each, ...change } : each)),
    });
  return (
    <>
      <DateField
        {...named('start')}
        label={t('start')}
        value={plan.start}
        onChange={(start) => onChange({ ...plan, start })}
        required
      />
      <p>
        <Button onClick={() => onChange({ ...plan, points: evenPoints(plan.start, end) })}>
          {t('spread')}
        </Button>
      </p>
      {points.map((point, place) => (
        <FormItem
          // oxlint-disable-next-line react/no-array-index-key -- a point is its place
          key={place}
          title={t('point', { n: place + 1 })}
          remove={
            points.length === 1
              ? null
              : {
                  label: t('removePoint', { n: place + 1 }),
                  onClick: () => onChange({ ...plan, points: points.filter((_, at) => at !== place) }),
                }
          }
        >
          <div className={css.point}>
            <DateField
              {...named(`points.${place}.day`)}
              label={t('day')}
              value={point.day}
              onChange={(day) => put(place, { day })}
              required
            />
            <NumberField
              {...named(`points.${place}.percent`)}
              label={t('percent')}
              suffix={t('percentSign')}
              min={0}
              max={100}
              value={point.percent}
              onChange={(percent) => put(place, { percent })}
              required
            />
          </div>
        </FormItem>
      ))}
      <p>
        <Button onClick={() => onChange({ ...plan, points: [...points, { day: '', percent: null }] })}>
          {t('addPoint')}
        </Button>
      </p>
    </>
  );
}
