import { useState } from 'react';
import { put } from '../../../../../../web/api.ts';
import { todayIn } from '../../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { LineChart } from '../../../../../../web/ui/chart-line.tsx';
import { Checkbox } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { KeepCashPlanBody, LineDetail } from '../../../contract/budget.ts';
import { MonthFields } from '../months/month-fields.tsx';
import { MONTHS, spreadEvenly, sumOf } from '../months/spread.ts';
import { texts } from '../texts/line.ts';
import { texts as months } from '../texts/months.ts';
import { lineCurve } from './line-curve.ts';

/** The cash plan beside what was spent; a change is a new version, the old ones stay. */
export function LineMonths({ line }: { line: LineDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const [changing, setChanging] = useState(false);
  const today = todayIn(useSession().government.zone);
  const plan = line.cashPlans[0];
  return (
    <Section
      title={t('months')}
      actions={
        line.mayKeep && !changing && <Button onClick={() => setChanging(true)}>{t('changePlan')}</Button>
      }
    >
      {plan === undefined && <p>{t('noPlan')}</p>}
      {plan !== undefined && plan.difference !== 0 && (
        <Notice tone="warn" title={t('difference', { amount: f.rupiah(Math.abs(plan.difference)) })}>
          {null}
        </Notice>
      )}
      {changing ? (
        <ChangePlan line={line} onDone={() => setChanging(false)} />
      ) : (
        plan !== undefined && (
          <LineChart
            title={t('months')}
            titled={false}
            sentence={t('monthsSay', {
              n: plan.version,
              time: f.time(plan.recordedAt),
              real: numbers.percent(line.realisedPercent ?? 0),
            })}
            format={f.shortRupiah}
            {...lineCurve(line, today, { plan: t('planned'), real: t('real') })}
          />
        )
      )}
    </Section>
  );
}

function ChangePlan({ line, onDone }: { line: LineDetail; onDone: () => void }) {
  const t = useTexts(texts);
  const m = useTexts(months);
  const form = useForm({
    initial: {
      months: line.cashPlans[0]?.months ?? (Array.from({ length: MONTHS }, () => null) as (number | null)[]),
      acceptDifference: false,
    },
    send: ({ months: amounts, acceptDifference }) =>
      put(`/spending/lines/${line.id}/cash-plan`, {
        months: amounts.map((each) => each ?? 0),
        acceptDifference,
        version: line.cashPlans[0]?.version ?? 0,
      } satisfies KeepCashPlanBody),
    refresh: ['/spending/lines', '/spending/absorption', '/spending/tree'],
    said: t('savedPlan'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('savePlan')} cancel={onDone} label={t('changePlan')}>
      <MonthFields
        months={form.values.months}
        field={(at) => form.field(`months.${at}`)}
        ceiling={line.ceiling}
        year={line.year}
        patterns={
          <Buttons>
            <Button small onClick={() => form.set('months', spreadEvenly(line.ceiling))}>
              {m('even')}
            </Button>
          </Buttons>
        }
      />
      {sumOf(form.values.months) !== line.ceiling && (
        <Checkbox {...form.field('acceptDifference')} label={t('acceptDifference')} />
      )}
    </Form>
  );
}
