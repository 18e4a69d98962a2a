import { todayIn } from '../../../../../../web/days.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import { monthStart } from '../months/month-start.ts';
import { MonthFields } from '../months/month-fields.tsx';
import { MONTHS, spreadBy, spreadEvenly } from '../months/spread.ts';
import { texts } from '../texts/activity.ts';
import { percentsByMonth } from './schedule-points.ts';
import { stepPath } from './steps.ts';
import { usePiece, type StepProps } from './use-piece.ts';

interface MonthValues {
  activity: { months: (number | null)[] };
}

/** When the money is to be paid. */
export function MonthsStep(props: StepProps) {
  const t = useTexts(texts);
  const numbers = useChartNumbers();
  const { government } = useSession();
  const { activity = {}, contract, plan } = props.draft?.body ?? {};
  const ceiling = activity.ceiling ?? 0;
  const year = activity.year ?? Number(todayIn(government.zone).slice(0, 4));
  const form = usePiece<MonthValues>(
    props,
    'months',
    { activity: { months: activity.months ?? Array.from({ length: MONTHS }, () => null) } },
    ({ activity: { months } }) => ({
      activity: {
        ...activity,
        months: months.every((each) => each === null) ? null : months.map((each) => each ?? 0),
      },
    }),
  );
  const lay = (months: number[]) => form.set('activity.months', months);
  const points = plan?.points ?? [];
  const start = contract?.startOn ?? '';
  // A contract that begins within the year is not paid before.
  const first = start.startsWith(String(year)) ? Number(start.slice(5, 7)) : 1;
  return (
    <Form form={form} submit={t('saveAndGoOn')}>
      {ceiling === 0 && props.draft !== null && (
        <p>
          <Link to={stepPath(props.draft.id, 'activity')}>{t('needCeiling')}</Link>
        </p>
      )}
      <MonthFields
        field={(at) => form.field(`activity.months.${at}`)}
        months={form.values.activity.months}
        ceiling={ceiling}
        year={year}
        patterns={
          <Buttons>
            <Button small onClick={() => lay(spreadEvenly(ceiling))}>
              {t('evenly')}
            </Button>
            {first > 1 && (
              <Button small onClick={() => lay(spreadEvenly(ceiling, first))}>
                {t('evenlyFrom', { month: numbers.month(monthStart(year, first)) })}
              </Button>
            )}
            {points.length > 0 && start !== '' && (
              <Button small onClick={() => lay(spreadBy(ceiling, percentsByMonth(year, start, points)))}>
                {t('followSchedule')}
              </Button>
            )}
          </Buttons>
        }
      />
    </Form>
  );
}
