import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../../../web/ui/button.tsx';
import { Menu, type MenuItem } from '../../../../../../web/ui/menu.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import type { ContractStep } from '../../../rules/contracts/machine.ts';
import { texts } from '../texts/acts.ts';
import type { TakenStep } from './step-dialog.tsx';

const StepDialog = lazy(() => import('./step-dialog.tsx').then((each) => ({ default: each.StepDialog })));

/** Steps that bring the contract on; one of them at most fits at a time. The others stand in the menu. */
const ONWARD: readonly ContractStep[] = [
  'signed',
  'started',
  'resumed',
  'handed-over',
  'finally-handed-over',
  'closed',
];

const isTaken = (step: ContractStep): step is TakenStep => step !== 'appointed';

/** What the reader may do with the contract now: reporting and the next step as buttons, the rest in a menu. */
export function ContractActs({ view, today }: { view: ContractView; today: string }) {
  const t = useTexts(texts);
  const [step, setStep] = useState<TakenStep | null>(null);
  const { contract, may } = view;
  const steps = view.maySteps.filter(isTaken);
  const onward = steps.filter((each) => ONWARD.includes(each));
  const base = `/kontrak/${contract.id}`;
  const items: MenuItem[] = [
    ...(may.includes('revise') ? [{ id: 'revise', label: t('revise'), to: `${base}/isi` }] : []),
    ...(may.includes('addendum') ? [{ id: 'addendum', label: t('addendum'), to: `${base}/adendum` }] : []),
    ...(may.includes('plan') ? [{ id: 'plan', label: t('plan'), to: `${base}/rencana` }] : []),
    ...(may.includes('instalments')
      ? [{ id: 'instalments', label: t('instalments'), to: `${base}/termin` }]
      : []),
    ...steps
      .filter((each) => !onward.includes(each))
      .map((each) => ({
        id: each,
        label: t(`step-${each}`),
        danger: each === 'terminated',
        separated: each === 'terminated',
        onSelect: () => setStep(each),
      })),
  ];
  return (
    <>
      {may.includes('report') && (
        <LinkButton to={`${base}/kemajuan`} kind="primary">
          {t('report')}
        </LinkButton>
      )}
      {onward.map((each) => (
        <Button key={each} kind={may.includes('report') ? 'plain' : 'primary'} onClick={() => setStep(each)}>
          {t(`step-${each}`)}
        </Button>
      ))}
      {items.length > 0 && <Menu label={t('more')} items={items} />}
      {step !== null && (
        <Suspense>
          <StepDialog key={step} view={view} step={step} today={today} onClose={() => setStep(null)} />
        </Suspense>
      )}
    </>
  );
}
