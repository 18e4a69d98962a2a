import { useApi } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../../web/search.ts';
import { Form } from '../../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { useChange } from '../acts/use-change.ts';
import { contractPath } from '../paths.ts';
import { texts } from '../texts/change.ts';
import { Compare } from './compare.tsx';
import { evenPoints } from './even-points.ts';
import { PlanFields, type PlanValues } from './plan-fields.tsx';

/** The first plan of a contract, or its frozen plans beside each other. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return (
    <Loaded query={view}>
      {(data) => (data.baselines.length === 0 ? <FirstPlan view={data} /> : <Plans view={data} />)}
    </Loaded>
  );
}

function Plans({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  return (
    <Page
      title={t('compareTitle')}
      lead={t('compareLead')}
      back={{ to: `/kontrak/${view.contract.id}?part=papers`, label: t('back') }}
    >
      <Compare view={view} />
    </Page>
  );
}

function FirstPlan({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const go = useGo();
  const { contract } = view;
  const base = `/kontrak/${contract.id}`;
  const [start, end]: [string, string] = [contract.startOn ?? '', contract.endOn ?? ''];
  const form = useChange({
    view,
    path: 'plan',
    initial: {
      plan: { start, points: evenPoints(start, end) } as PlanValues,
    },
    body: ({ plan }) => plan,
    done: () => go(base),
  });
  return (
    <Page title={t('planTitle')} lead={t('planLead')} back={{ to: base, label: t('back') }}>
      <Form form={form} submit={t('savePlan')}>
        <PlanFields
          plan={form.values.plan}
          onChange={(plan) => form.set('plan', plan)}
          form={form}
          prefix=""
          end={end}
        />
      </Form>
    </Page>
  );
}
