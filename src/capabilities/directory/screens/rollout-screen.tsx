import { useCallback, useMemo } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { RolloutReply } from '../contract/rollout.ts';
import { addAdoption, NOBODY } from '../rules/adoption.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/rollout.ts';
import { RolloutPanel } from './rollout-panel.tsx';
import { EVERYBODY, RolloutTable } from './rollout-table.tsx';
import { rolloutSearch } from './rollout-search.ts';
import { useTree } from './use-tree.ts';

export function Screen() {
  const t = useTexts(texts);
  const rollout = useApi<RolloutReply>('/directory/rollout');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={rollout}>{(data) => <Body data={data} />}</Loaded>
    </Page>
  );
}

function Body({ data }: { data: RolloutReply }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(rolloutSearch);
  const total = data.everybody?.total ?? data.agencies.map((each) => each.own).reduce(addAdoption, NOBODY);
  const share = (count: number) => f.percent(total.people === 0 ? 0 : count / total.people);
  const behind = useCallback(
    (each: RolloutReply['agencies'][number]) => each.own.entered < each.own.people,
    [],
  );
  const tree = useTree(data.agencies, search.behind ? behind : null);
  const open = useMemo(() => data.agencies.find((each) => each.id === search.open), [data, search.open]);
  return (
    <>
      <Stats>
        <Stat label={t('peopleAll')} value={f.count(total.people)} />
        <Stat label={t('invited')} value={share(total.invited)} note={f.count(total.invited)} />
        <Stat label={t('entered')} value={share(total.entered)} note={f.count(total.entered)} />
        <Stat label={t('practised')} value={share(total.practised)} note={f.count(total.practised)} />
      </Stats>
      <Section title={t('table')}>
        <Filters>
          <SelectFilter
            label={t('agency')}
            value={search.behind ? 'behind' : 'all'}
            onChange={(value) => setSearch({ behind: value === 'behind' })}
            options={[
              { value: 'all', label: t('all') },
              { value: 'behind', label: t('onlyBehind') },
            ]}
          />
        </Filters>
        {data.agencies.length === 0 ? (
          <Empty title={t('empty')} />
        ) : (
          <RolloutTable
            data={data}
            tree={tree}
            openId={search.open}
            onOpen={(id) => setSearch({ open: id, stage: '' })}
          />
        )}
      </Section>
      {(open !== undefined || (search.open === EVERYBODY && data.everybody !== null)) && (
        <RolloutPanel
          key={search.open}
          agencyId={open?.id ?? null}
          title={open?.name ?? t('everybody')}
          subtitle={open === undefined ? '' : n(`kind-${open.kind}`)}
          standing={open?.standing ?? data.everybody!.standing}
          total={open?.total ?? data.everybody!.total}
          today={data.today}
          mayKeep={data.mayKeep}
          onClose={() => setSearch({ open: '' })}
        />
      )}
    </>
  );
}
