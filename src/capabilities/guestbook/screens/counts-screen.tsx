import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { Bars } from '../../../../web/ui/bars.tsx';
import { DateFilter, Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { Counts, PlaceList } from '../contract.ts';
import { names } from '../texts/names.ts';
import { countsSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Visits by purpose and hour. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(countsSearch);
  const receives = useHolds('receptionist');
  const places = useApi<PlaceList>(receives ? '/guestbook/places' : null);
  const counts = useApi<Counts>('/guestbook/counts', search);
  const options = (places.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t('countsTitle')} lead={t('countsLead')}>
      <Filters>
        <DateFilter label={t('from')} value={search.from} onChange={(from) => setSearch({ from })} />
        <DateFilter label={t('to')} value={search.to} onChange={(to) => setSearch({ to })} />
        {options.length > 1 && (
          <SelectFilter
            label={t('place')}
            value={search.place}
            onChange={(place) => setSearch({ place })}
            options={[{ value: '', label: t('everyPlace') }, ...options]}
          />
        )}
      </Filters>
      <Loaded query={counts}>{(data) => <Figures counts={data} />}</Loaded>
    </Page>
  );
}

function Figures({ counts }: { counts: Counts }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const bar = (label: string, visits: number | null) => ({
    label,
    value: visits ?? 0,
    shown: visits === null ? t('hidden') : f.count(visits),
  });
  return (
    <>
      <Stats>
        <Stat
          label={t('total')}
          value={counts.visits === null ? t('hidden') : f.count(counts.visits)}
          note={`${f.shortDay(counts.from)} – ${f.shortDay(counts.to)}`}
        />
      </Stats>
      {counts.hiddenBelow > 0 && (
        <Notice tone="info" title={t('hiddenTitle')}>
          <p>{t('hiddenText', { n: counts.hiddenBelow })}</p>
        </Notice>
      )}
      <Section title={t('byPurpose')}>
        <Bars
          label={t('byPurpose')}
          rows={counts.purposes.map(({ purpose, visits }) => bar(n(`purpose-${purpose}`), visits))}
        />
      </Section>
      <Section title={t('byHour')}>
        <Bars
          label={t('byHour')}
          rows={counts.hours.map(({ hour, visits }) =>
            bar(t('hour', { n: `${String(hour).padStart(2, '0')}.00` }), visits),
          )}
        />
      </Section>
    </>
  );
}
