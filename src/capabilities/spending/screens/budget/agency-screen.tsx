import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../../web/search.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Filters } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, Waiting } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { AbsorptionView, CurveView } from '../../contract/budget.ts';
import type { Dashboard } from '../../contract/dashboard.ts';
import { gapTone } from '../parts/gap.ts';
import { AbsorptionCurve } from './agency/absorption-curve.tsx';
import { Parts } from './agency/parts.tsx';
import { OpenPayments, RunningContracts } from './agency/under-way.tsx';
import { Headline } from './headline.tsx';
import { agencySearch } from './searches.ts';
import { texts as common } from './texts/absorption.ts';
import { texts } from './texts/agency.ts';
import { useYear } from './use-year.ts';
import { FundingFilter, YearFilter } from './year-filter.tsx';
import { NoBudget } from './ways.tsx';

/** Why one agency stands where it stands: its curve, its parts, its contracts and the payments that wait. */
export function Screen() {
  const t = useTexts(texts);
  const c = useTexts(common);
  const { agencyId } = useScreenParams<'agencyId'>();
  const [search, setSearch] = useScreenSearch(agencySearch);
  const { funding } = search;
  const years = useYear(search.year);
  const { year } = years;
  const query = { year: year ?? 0, agencyId, funding };
  const sums = useApi<AbsorptionView>(year === null ? null : '/spending/absorption', {
    ...query,
    group: 'agency',
  });
  const curve = useApi<CurveView>(year === null ? null : '/spending/absorption/curve', query);
  const board = useApi<Dashboard>('/spending/dashboard', { agency: agencyId });
  const agencies = useApi<{ agencies: { id: string; name: string }[] }>('/directory/agencies');
  if (years.none) return <NoBudget />;
  if (year === null) return <Waiting />;
  const forecast = funding === '' && board.data?.year === year ? board.data.headline.forecast : null;
  const name =
    sums.data?.rows.find((each) => each.key === agencyId)?.name ??
    agencies.data?.agencies.find((each) => each.id === agencyId)?.name ??
    c('title');
  return (
    <Page
      title={name}
      back={{ to: '/serapan', label: c('title') }}
      status={
        sums.data !== undefined && (
          <StatusMark
            tone={gapTone(sums.data.total.gap)}
            label={c(
              sums.data.total.gap === null ? 'noPlan' : sums.data.total.gap < 0 ? 'behindPlan' : 'onPlan',
            )}
          />
        )
      }
      actions={
        <>
          <LinkButton to={`/serapan/anggaran?agency=${agencyId}`}>{t('openTree')}</LinkButton>
          <LinkButton to={`/serapan/anggaran?view=lines&agency=${agencyId}`}>{t('openLines')}</LinkButton>
        </>
      }
    >
      <Filters>
        <YearFilter years={years} onChange={(next) => setSearch({ year: next })} />
        <FundingFilter value={funding} onChange={(tag) => setSearch({ funding: tag })} />
      </Filters>
      <Loaded query={sums}>
        {(view) => (
          <>
            <Headline view={view} forecast={funding === '' ? forecast : 'filtered'} />
            <Section title={t('curve')}>
              <Loaded query={curve}>
                {(data) => (
                  <AbsorptionCurve year={year} curve={data} total={view.total} forecast={forecast} />
                )}
              </Loaded>
            </Section>
          </>
        )}
      </Loaded>
      <Parts query={query} by={search.by} onBy={(by) => setSearch({ by })} />
      <RunningContracts agencyId={agencyId} year={year} />
      <OpenPayments agencyId={agencyId} />
    </Page>
  );
}
