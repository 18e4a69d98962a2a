import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, Stack, TwoColumns } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { ContractView } from '../../contract/contract-view.ts';
import { ContractActs } from './acts/acts.tsx';
import { Headline } from './detail/headline.tsx';
import { PartOf } from './detail/parts.tsx';
import { Way } from './detail/way.tsx';
import { ContractMark } from './marks.tsx';
import { contractPath } from './paths.ts';
import { contractSearch, PARTS, type Part } from './searches.ts';
import { texts } from './texts/contract.ts';
import { Waiting } from './progress/waiting.tsx';

/** One contract: the sentence that matters, its curve and reports, its money, its papers, its meetings; beside it its way with both clocks. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const view = useApi<ContractView>(contractPath(id));
  return <Loaded query={view}>{(data) => <Body view={data} />}</Loaded>;
}

function Body({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [{ part }, setSearch] = useScreenSearch(contractSearch);
  const today = todayIn(government.zone);
  const { contract } = view;
  return (
    <Page
      title={contract.title}
      lead={`${contract.number}, ${contract.vendor?.name ?? '–'}`}
      status={<ContractMark {...contract} />}
      actions={<ContractActs view={view} today={today} />}
      back={{ to: '/kontrak', label: t('back') }}
    >
      <Headline view={view} />
      <Waiting contractId={contract.id} />
      <TwoColumns
        aside={
          <Section title={t('way')}>
            <Way view={view} />
          </Section>
        }
      >
        <Tabs
          label={t('parts')}
          value={part}
          onChange={(next) => setSearch({ part: next as Part })}
          tabs={PARTS.map((each) => ({
            id: each,
            label: t(`part-${each}`),
            ...(each === 'scm' && view.scms.length > 0 && { count: view.scms.length }),
          }))}
        >
          <Stack>
            <PartOf view={view} part={part} today={today} />
          </Stack>
        </Tabs>
      </TwoColumns>
    </Page>
  );
}
