import { useTexts } from '../../../../../../web/language.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { texts } from '../texts/contract.ts';
import { Curve } from './curve.tsx';
import { Reports } from './reports.tsx';

export function ProgressPart({ view }: { view: ContractView }) {
  const t = useTexts(texts);
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
