import { useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { QUESTIONS } from '../../rules/fourw1h.ts';
import type { Narrative } from '../../rules/narrative.ts';
import { texts } from './texts/detail.ts';
import { names } from './texts/names.ts';

/** What the reporter wrote, in his order: text, never markup. */
export function Story({ narrative }: { narrative: Narrative }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { agency, urgent, category, language, cameBy } = narrative;
  return (
    <Section title={t('story')}>
      <Facts
        rows={[
          ...(urgent === null ? [] : [{ term: t('urgentWhy'), value: urgent || '–' }]),
          ...QUESTIONS.map((each) => ({ term: t(each), value: narrative[each] || '–' })),
          { term: t('agency'), value: agency?.name ?? '–' },
          { term: t('category'), value: n(`category-${category}`) },
          ...(cameBy === undefined ? [] : [{ term: t('cameBy'), value: n(`by-${cameBy}`) }]),
          { term: t('language'), value: t(`language-${language}`) },
        ]}
      />
    </Section>
  );
}
