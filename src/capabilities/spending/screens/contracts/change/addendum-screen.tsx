import { useApi } from '../../../../../../web/api.ts';
import { todayIn } from '../../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../../web/search.ts';
import { useSession } from '../../../../../../web/session.ts';
import { Checkbox, DateField, MoneyField, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { emptyPaper, PaperFields, paperOf } from '../acts/paper-fields.tsx';
import { useChange } from '../acts/use-change.ts';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/change.ts';
import { PlanFields, type PlanValues } from './plan-fields.tsx';

/** A new agreement about value, last day and plan. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return <Loaded query={view}>{(data) => <Body view={data} />}</Loaded>;
}

function Body({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { percent } = useChartNumbers();
  const { government } = useSession();
  const go = useGo();
  const today = todayIn(government.zone);
  const { contract, bounds } = view;
  const base = `/kontrak/${contract.id}`;
  const holding = view.baselines.at(-1);
  const form = useChange({
    view,
    path: 'addenda',
    initial: {
      ...emptyPaper(today),
      reason: '',
      value: contract.value as number | null,
      valueWithoutVat: contract.valueWithoutVat as number | null,
      endOn: (contract.endOn ?? '') as string,
      overReason: '',
      withPlan: false,
      plan: {
        start: holding?.start ?? contract.startOn ?? '',
        points: (holding?.points ?? []).map((each) => ({ ...each })),
      } as PlanValues,
    },
    body: ({ withPlan, plan, overReason, reason, value, valueWithoutVat, endOn, ...paper }) => ({
      ...paperOf(paper),
      reason,
      value,
      valueWithoutVat,
      endOn,
      overReason: overReason.trim() || null,
      plan: withPlan ? plan : null,
    }),
    done: () => go(`${base}?part=papers`),
  });
  const original = view.versions.find((each) => each.n === 0)?.value ?? contract.value;
  const rise = original === 0 ? 0 : (100 * ((form.values.value ?? 0) - original)) / original;
  const moves = form.values.endOn !== contract.endOn;
  return (
    <Page title={t('addendumTitle')} lead={t('addendumLead')} back={{ to: base, label: t('back') }}>
      <Form form={form} submit={t('saveAddendum')}>
        <TextArea {...form.field('reason')} label={t('reason')} rows={3} max={1_000} required />
        <MoneyField
          {...form.field('value')}
          label={t('value')}
          hint={t('wasValue', { value: f.rupiah(contract.value) })}
          required
        />
        <MoneyField
          {...form.field('valueWithoutVat')}
          label={t('valueWithoutVat')}
          hint={t('wasValue', { value: f.rupiah(contract.valueWithoutVat) })}
          required
        />
        {rise > bounds.addendumRise && (
          <TextArea
            {...form.field('overReason')}
            label={t('overReason')}
            hint={t('overHint', { percent: percent(rise), most: percent(bounds.addendumRise) })}
            rows={3}
            max={1_000}
            required
          />
        )}
        <DateField
          {...form.field('endOn')}
          label={t('endOn')}
          hint={t('wasEnd', { day: f.day(contract.endOn) })}
          required
        />
        <PaperFields
          fields={{
            document: form.field('document'),
            docDate: form.field('docDate'),
            note: form.field('note'),
            fileId: form.field('fileId'),
          }}
          today={today}
        />
        <Checkbox
          {...form.field('withPlan')}
          label={t('withPlan')}
          {...(moves && { hint: t('planNeeded') })}
        />
        {form.values.withPlan && (
          <PlanFields
            plan={form.values.plan}
            onChange={(plan) => form.set('plan', plan)}
            form={form}
            prefix="plan."
            end={form.values.endOn}
          />
        )}
      </Form>
    </Page>
  );
}
