import type { AlarmCatalogue } from '../../src/platform/alarms/contract.ts';
import { post } from '../api.ts';
import { todayIn } from '../days.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckRows } from '../ui/choices.tsx';
import { DateField, Select, TextField } from '../ui/fields.tsx';
import { FormItem } from '../ui/form-item.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { NumberField } from '../ui/number-fields.tsx';
import { useRoleNames } from './role-names.ts';
import type { Plan, Rule } from './rules-screen.tsx';

type Step = Plan['steps'][number];
type Roles = AlarmCatalogue['roles'];

/** Lays steps, ladder and bounds of a rule from a day on. The server holds them against the rule's own bounds and says which one fits. */
export function PlanForm({ rule, plan, roles }: { rule: Rule; plan: Plan; roles: Roles }) {
  const t = useTexts(texts);
  const both = useBoth();
  const names = useRoleNames();
  const { government } = useSession();
  const form = useForm({
    initial: {
      usual: false,
      steps: plan.steps.map((step) => ({
        ...step,
        urgent: step.urgent === true,
        at: step.at as number | null,
      })),
      ladder: plan.ladder.map((rung) => ({ ...rung, after: rung.after as number | null })),
      numbers: plan.numbers as Record<string, number | null>,
      validFrom: todayIn(government.zone),
      source: '',
    },
    send: ({ usual, steps, ladder, numbers, validFrom, source }) =>
      post(`/alarms/rules/${rule.code}`, {
        validFrom,
        source,
        plan: usual
          ? null
          : {
              steps: steps.map((step) => ({ ...step, at: step.at ?? 0 })),
              ladder: ladder.map((rung) => ({ ...rung, after: rung.after ?? 0 })),
              numbers,
            },
      }),
    refresh: ['/alarms/rules'],
    said: t('planLaid'),
  });
  const { values } = form;
  const [least, most] = rule.bounds?.at ?? [0, 0];
  const hearers = roles.map((role) => ({ value: role, label: names([role]) }));
  const newStep: Step & { at: number | null } = {
    at: most,
    severity: 'warning',
    receivers: ['agency-head'],
    urgent: false,
  };
  return (
    <>
      <h3>{t('adjust')}</h3>
      <Form form={form} submit={t('layPlan')}>
        <Checkbox {...form.field('usual')} label={t('usual')} />
        {!values.usual && (
          <>
            {values.steps.map((_, place) => (
              <FormItem
                key={place}
                title={t('stepOne', { n: place + 1 })}
                remove={
                  values.steps.length === 1
                    ? null
                    : {
                        label: t('removeStep', { n: place + 1 }),
                        onClick: () => form.set('steps', values.steps.toSpliced(place, 1)),
                      }
                }
              >
                {rule.unit !== 'none' && (
                  <NumberField
                    {...form.field(`steps.${place}.at`)}
                    label={t(`unit-${rule.unit}`)}
                    hint={t('bounds', { least, most })}
                    min={least}
                    max={most}
                    required
                  />
                )}
                <Select
                  {...form.field(`steps.${place}.severity`)}
                  label={t('severity')}
                  options={(['info', 'warning', 'critical'] as const).map((value) => ({
                    value,
                    label: t(value),
                  }))}
                />
                <CheckRows
                  {...form.field(`steps.${place}.receivers`)}
                  label={t('hearers')}
                  options={hearers}
                />
                <Checkbox {...form.field(`steps.${place}.urgent`)} label={t('urgentLabel')} />
              </FormItem>
            ))}
            {rule.unit !== 'none' && values.steps.length < 8 && (
              <Button
                small
                onClick={() => form.set('steps', [...values.steps, { ...newStep, urgent: false }])}
              >
                {t('addStep')}
              </Button>
            )}
            {values.ladder.map((_, place) => (
              <FormItem
                key={place}
                title={t('rung', { n: place + 1 })}
                remove={{
                  label: t('removeRung', { n: place + 1 }),
                  onClick: () => form.set('ladder', values.ladder.toSpliced(place, 1)),
                }}
              >
                <NumberField
                  {...form.field(`ladder.${place}.after`)}
                  label={t('ladderAfter')}
                  min={1}
                  max={60}
                  required
                />
                <CheckRows
                  {...form.field(`ladder.${place}.receivers`)}
                  label={t('hearers')}
                  options={hearers}
                />
              </FormItem>
            ))}
            {values.ladder.length < 6 && (
              <Button
                small
                onClick={() =>
                  form.set('ladder', [...values.ladder, { after: 5, receivers: ['agency-head'] }])
                }
              >
                {t('addRung')}
              </Button>
            )}
            {Object.entries(rule.bounds?.numbers ?? {}).map(([name, [low, high]]) => (
              <NumberField
                key={name}
                {...form.field(`numbers.${name}`)}
                label={both(rule.numberNames[name] ?? { id: name, en: name })}
                hint={t('bounds', { least: low, most: high })}
                min={low}
                max={high}
                required
              />
            ))}
          </>
        )}
        <DateField {...form.field('validFrom')} label={t('validFrom')} required />
        <TextField {...form.field('source')} label={t('newSource')} hint={t('newSourceHint')} required />
      </Form>
    </>
  );
}
