import { useApi } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { useSession } from '../../../../web/session.ts';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Garis } from '../../../../web/ui/garis.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingContent } from './finding-content.tsx';
import { lineOf } from './finding-line.ts';
import { DueMark, Followed, ReportMark } from './marks.tsx';
import { findingAt } from './paths.ts';
import { RecommendationBlock } from './recommendation-block.tsx';
import { Responses } from './responses.tsx';
import { texts } from './texts/finding.ts';
import { names } from './texts/names.ts';
import type { Finding } from './types.ts';

/** One finding: what was found, what is recommended, who owes what, what has happened, and what the reader may do now. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const finding = useApi<Finding>(findingAt(id));
  return <Loaded query={finding}>{(data) => <Body finding={data} />}</Loaded>;
}

function Body({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  return (
    <Page
      title={`${finding.number}. ${finding.title}`}
      status={
        finding.state === 'final' ? (
          <Followed status={finding.status} />
        ) : (
          <ReportMark state={finding.state} />
        )
      }
      actions={<FindingActions finding={finding} />}
      back={{ to: '/temuan', label: t('back') }}
    >
      <TwoColumns aside={<Aside finding={finding} />}>
        <Section title={t('recommendations')}>
          {finding.recommendations.length === 0 && <p>{t('noRecommendations')}</p>}
          {finding.recommendations.map((each) => (
            <RecommendationBlock key={each.id} recommendation={each} finding={finding} />
          ))}
        </Section>
        {finding.responses.length > 0 && <Responses finding={finding} />}
        <FindingContent finding={finding} />
      </TwoColumns>
    </Page>
  );
}

function Aside({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { government } = useSession();
  const steps = lineOf(finding, todayIn(government.zone), { t, n, f });
  return (
    <>
      <Section title={t('line')}>
        <Garis steps={steps} label={t('line')} />
      </Section>
      <Section title={t('summary')}>
        <Facts
          rows={[
            {
              term: t('report'),
              value: <Link to={`/lhp/${finding.reportId}`}>{finding.reportNumber ?? t('noNumber')}</Link>,
            },
            { term: t('source'), value: n(`source-${finding.source}`) },
            { term: t('agency'), value: finding.agencyName ?? '–' },
            { term: t('due'), value: <DueMark {...finding} /> },
            { term: t('value'), value: f.rupiah(finding.value) },
            { term: t('paid'), value: f.rupiah(paidOf(finding)) },
            { term: t('unpaid'), value: f.rupiah(finding.unpaid) },
          ]}
        />
      </Section>
    </>
  );
}

/** Verified payments of every share that is shown. */
function paidOf({ recommendations }: Finding): number {
  return recommendations.flatMap((each) => each.parts).reduce((sum, part) => sum + part.paid, 0);
}
