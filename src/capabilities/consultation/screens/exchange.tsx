import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import type { QuestionDetail } from '../contract.ts';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';

/** Facts that were asked for and given: each request bends the line, the reply straightens it. */
export function Exchange({ question }: { question: QuestionDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = question.messages.filter((each) => each.kind === 'ask-facts' || each.kind === 'give-facts');
  if (said.length === 0) return null;
  return (
    <Section title={t('exchange')}>
      <Garis
        steps={said.map((each) => ({
          id: each.id,
          label: t(each.fromAsker ? 'fromAsker' : 'fromConsultant'),
          state: each.fromAsker ? ('done' as const) : ('bent' as const),
          at: f.time(each.at),
          children: <Prose text={each.body} />,
        }))}
      />
    </Section>
  );
}
