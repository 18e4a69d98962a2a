import { useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { useHolds } from '../../../../../../web/session.ts';
import { Section } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { GuaranteeDialog, type GuaranteeTask } from '../acts/guarantee-dialog.tsx';
import { texts } from '../texts/money.ts';
import { EarnedValue } from './earned-value.tsx';
import { Guarantees } from './guarantees.tsx';
import { Instalments } from './instalments.tsx';
import { Late } from './late.tsx';

export function MoneyPart({ view, today }: { view: ContractView; today: string }) {
  const t = useTexts(texts);
  const bills = useHolds('commitment-officer', 'technical-officer');
  const [task, setTask] = useState<GuaranteeTask | null>(null);
  return (
    <>
      <Section title={t('instalments')}>
        <Instalments view={view} bills={bills} />
      </Section>
      <Section title={t('fine')}>
        <Late view={view} />
      </Section>
      <Section title={t('guarantees')}>
        <Guarantees view={view} onTask={setTask} />
      </Section>
      <Section title={t('earned')}>
        <EarnedValue view={view} />
      </Section>
      {task !== null && (
        <GuaranteeDialog view={view} task={task} today={today} onClose={() => setTask(null)} />
      )}
    </>
  );
}
