import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { LineChart } from '../../../../../../web/ui/chart-line.tsx';
import { NumberField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import css from '../months/months.module.css';
import { texts } from '../texts/activity.ts';
import { patternPoints, pointsFor, scheduleDays, type SchedulePoint } from './schedule-points.ts';
import { stepPath } from './steps.ts';
import { usePiece, type StepProps } from './use-piece.ts';

/** The agreed curve of the work, month by month. */
export function ScheduleStep(props: StepProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { contract = {}, plan } = props.draft?.body ?? {};
  const [start, end] = [contract.startOn ?? '', contract.endOn ?? ''];
  const days = scheduleDays(start, end);
  const form = usePiece<{ plan: { points: SchedulePoint[] } }>(
    props,
    'schedule',
    { plan: { points: pointsFor(days, plan?.points ?? []) } },
    (values) => ({
      plan: {
        points: values.plan.points.flatMap(({ day, percent }) =>
          percent === null ? [] : [{ day, percent }],
        ),
      },
    }),
  );
  const { points } = form.values.plan;
  const typed = points.flatMap(({ day, percent }) => (percent === null ? [] : [{ day, value: percent }]));
  return (
    <Form form={form} submit={t('saveAndGoOn')}>
      {days.length === 0 && props.draft !== null && (
        <p>
          <Link to={stepPath(props.draft.id, 'papers')}>{t('needDates')}</Link>
        </p>
      )}
      {days.length > 0 && (
        <>
          <Buttons>
            <Button small onClick={() => form.set('plan.points', patternPoints(start, days, 'even'))}>
              {t('patternEven')}
            </Button>
            <Button small onClick={() => form.set('plan.points', patternPoints(start, days, 'slow-start'))}>
              {t('patternSlow')}
            </Button>
          </Buttons>
          <div className={css.months}>
            {points.map(({ day }, at) => (
              <NumberField
                key={day}
                {...form.field(`plan.points.${at}.percent`)}
                label={f.shortDay(day)}
                suffix="%"
                min={0}
                max={100}
              />
            ))}
          </div>
          <LineChart
            title={t('title-schedule')}
            titled={false}
            sentence={t('planSays', { from: f.day(start), to: f.day(end) })}
            from={start}
            to={end}
            series={[
              { id: 'plan', label: t('plan'), look: 'plan', points: [{ day: start, value: 0 }, ...typed] },
            ]}
          />
        </>
      )}
    </Form>
  );
}
