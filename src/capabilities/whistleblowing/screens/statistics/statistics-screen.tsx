import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { Statistics } from '../../contract-identities.ts';
import { STATISTICS } from '../cases/wire.ts';
import { statisticsSearch } from './search.ts';
import { StatisticsBody } from './statistics-body.tsx';
import { texts } from './texts.ts';

/** Years that the filter offers, this one first. */
const YEARS = 6;
/** Shown until the server has told its own. */
const LEAST = 5;

/** Counts of a year; nothing leads from them to a case. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  const [search, setSearch] = useScreenSearch(statisticsSearch);
  const thisYear = Number(todayIn(government.zone).slice(0, 4));
  const year = search.year === 0 ? thisYear : search.year;
  const statistics = useApi<Statistics>(STATISTICS, { year });
  const until = statistics.data?.until ?? null;
  const years = Array.from({ length: YEARS }, (_each, index) => String(thisYear - index));
  return (
    <Page title={t('title')} lead={t('lead', { n: statistics.data?.least ?? LEAST })}>
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
      {until !== null && <p>{t('until', { day: f.day(until) })}</p>}
      <Loaded query={statistics}>
        {(data) =>
          data.until === null ? (
            <Empty title={t('notYet')}>
              <p>{t('notYetBody')}</p>
            </Empty>
          ) : (
            <StatisticsBody statistics={data} />
          )
        }
      </Loaded>
    </Page>
  );
}
