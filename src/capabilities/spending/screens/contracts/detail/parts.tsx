import { useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { useHolds } from '../../../../../../web/session.ts';
import { Section } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contracts.ts';
import { GuaranteeDialog, type GuaranteeTask } from '../acts/guarantee-dialog.tsx';
import type { Part } from '../searches.ts';
import { texts as contractTexts } from '../texts/contract.ts';
import { texts as moneyTexts } from '../texts/money.ts';
import { texts as paperTexts } from '../texts/papers.ts';
import { Curve } from './curve.tsx';
import { EarnedValue } from './earned-value.tsx';
import { ContractFacts } from './facts.tsx';
import { Guarantees } from './guarantees.tsx';
import { Instalments } from './instalments.tsx';
import { Late } from './late.tsx';
import { Reports } from './reports.tsx';
import { Scm } from './scm.tsx';
import { Baselines, Versions } from './versions.tsx';

interface PartProps {
  view: ContractView;
  today: string;
}

/** What belongs to the chosen part of a contract. */
export function PartOf({ part, ...props }: PartProps & { part: Part }) {
  switch (part) {
    case 'progress':
      return <Progress {...props} />;
    case 'money':
      return <Money {...props} />;
    case 'papers':
      return <Papers {...props} />;
    case 'scm':
      return <Scm {...props} />;
  }
}

function Progress({ view }: PartProps) {
  const t = useTexts(contractTexts);
  return (
    <>
      <Section title={t('curve')}>
        <Curve view={view} />
      </Section>
      <Section title={t('reports')}>
        <Reports view={view} />
      </Section>
    </>
  );
}

function Money({ view, today }: PartProps) {
  const t = useTexts(moneyTexts);
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

function Papers({ view }: PartProps) {
  const t = useTexts(paperTexts);
  return (
    <>
      <Section title={t('facts')}>
        <ContractFacts view={view} />
      </Section>
      <Section title={t('versions')}>
        <Versions view={view} />
      </Section>
      <Section title={t('baselines')}>
        <Baselines view={view} />
      </Section>
    </>
  );
}
