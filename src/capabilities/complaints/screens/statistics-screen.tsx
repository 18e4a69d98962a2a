import { useApi } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useSession } from '../../../../web/session.ts';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import type { Statistics } from '../contract.ts';
import { CHANNELS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { statisticsSearch } from './searches.ts';
import { StatisticsBody } from './statistics-body.tsx';
import { texts } from './texts/statistics.ts';

/** Years that the filter offers, this one first. */
const YEARS = 6;
/** Shown until the server has told its own. */
const SMALLEST = 5;

/** How complaints were handled in a year, each channel by itself. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { government } = useSession();
  const [search, setSearch] = useScreenSearch(statisticsSearch);
  const thisYear = Number(todayIn(government.zone).slice(0, 4));
  const year = search.year === 0 ? thisYear : search.year;
  const asked = { year, channel: search.channel };
  const statistics = useApi<Statistics>('/complaints/statistics', asked);
  const years = Array.from({ length: YEARS }, (_each, index) => String(thisYear - index));
  return (
    <Page
      title={t('title')}
      lead={t('lead', { n: statistics.data?.smallest ?? SMALLEST })}
      back={{ to: '/aduan', label: t('back') }}
    >
      <Tabs
        label={t('channels')}
        value={search.channel}
        onChange={(channel) => setSearch({ channel: channel as typeof search.channel })}
        tabs={CHANNELS.map((channel) => ({ id: channel, label: n(`channel-${channel}`) }))}
      >
        <Filters>
          <SelectFilter
            label={t('year')}
            value={String(year)}
            onChange={(value) => setSearch({ year: Number(value) })}
            options={(years.includes(String(year)) ? years : [String(year), ...years]).map((value) => ({
              value,
              label: value,
            }))}
          />
        </Filters>
        <Loaded query={statistics}>
          {(data) =>
            data.agencies.length === 0 && data.others === null && data.total.received === 0 ? (
              <Empty title={t('none')}>
                <p>{t('noneBody')}</p>
              </Empty>
            ) : (
              <StatisticsBody statistics={data} />
            )
          }
        </Loaded>
      </Tabs>
    </Page>
  );
}
