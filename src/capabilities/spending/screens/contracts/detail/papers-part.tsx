import { useTexts } from '../../../../../../web/language.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { texts } from '../texts/papers.ts';
import { ContractFacts } from './facts.tsx';
import { Baselines, Versions } from './versions.tsx';

export function PapersPart({ view }: { view: ContractView }) {
  const t = useTexts(texts);
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
