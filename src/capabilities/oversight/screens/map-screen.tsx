import { apiAddress } from '../../../../web/address.ts';
import { post, useApi, useSend } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded, ProblemNotice } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { IntegrityMap } from '../contract.ts';
import { CorrectMonth } from './correct-month.tsx';
import { Definitions } from './definitions.tsx';
import { MapTable } from './map-table.tsx';
import { Publication } from './publication.tsx';
import { mapSearch, SORTS } from './searches.ts';
import { SurveyDimensions } from './survey-dimensions.tsx';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

const MAP = '/oversight/map';

/** The integrity map of a month. */
export function Screen() {
  const t = useTexts(texts);
  const [search] = useScreenSearch(mapSearch);
  const map = useApi<IntegrityMap>(MAP, search.month === '' ? {} : { month: search.month });
  const take = useSend({ send: () => post('/oversight/months'), refresh: ['/oversight'], said: t('taken') });
  const { data } = map;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      status={data?.taken && <Standing taken={data.taken} />}
      actions={
        <>
          {data?.may.brief === true && data.taken !== null && (
            <DownloadLink href={apiAddress('/oversight/briefing.pdf', { month: data.taken.month })}>
              {t('briefing')}
            </DownloadLink>
          )}
          {data?.may.take === true && (
            <Button busy={take.sending} onClick={() => take.send(undefined)}>
              {t('take')}
            </Button>
          )}
        </>
      }
    >
      {take.problem && <ProblemNotice problem={take.problem} />}
      <Loaded query={map}>{(found) => <Found map={found} />}</Loaded>
    </Page>
  );
}

function Standing({ taken }: { taken: NonNullable<IntegrityMap['taken']> }) {
  const t = useTexts(texts);
  if (taken.version > 1) return <StatusMark tone="warn" label={t('corrected', { n: taken.version })} />;
  return taken.closedAt === null ? (
    <StatusMark tone="info" label={t('runs')} />
  ) : (
    <StatusMark tone="plain" label={t('closed')} />
  );
}

function Found({ map }: { map: IntegrityMap }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { month } = useWords();
  const [search, setSearch] = useScreenSearch(mapSearch);
  const { taken } = map;
  if (taken === null)
    return (
      <>
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
        <Definitions map={map} />
        {map.publication && <Publication publication={map.publication} />}
      </>
    );
  const kinds = new Map(map.rows.map(({ agency }) => [agency.kind, both(agency.kindName)]));
  const rows = map.rows
    .filter(({ agency }) => search.kind === '' || agency.kind === search.kind)
    .toSorted((a, b) => (search.sort === 'outside' ? b.outside - a.outside : 0));
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('month')}
          value={taken.month as string}
          onChange={(chosen) => setSearch({ month: chosen })}
          options={map.months.map((each) => ({ value: each as string, label: month(each) }))}
        />
        {kinds.size > 1 && (
          <SelectFilter
            label={t('kind')}
            value={search.kind}
            onChange={(kind) => setSearch({ kind })}
            options={[
              { value: '', label: t('allKinds') },
              ...[...kinds].map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
        <SelectFilter
          label={t('sort')}
          value={search.sort}
          onChange={(sort) => setSearch({ sort })}
          options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
        />
      </Filters>
      <p>{t('asOf', { day: f.day(taken.asOf), time: f.time(taken.takenAt) })}</p>
      {taken.corrections.map((each) => (
        <p key={each.version}>
          {t('correctedWhy', { n: each.version, time: f.time(each.takenAt), reason: each.reason })}
        </p>
      ))}
      <Section title={t('map')}>
        {rows.length === 0 ? (
          <Empty title={t('noRows')}>
            <p>{t('noRowsText')}</p>
          </Empty>
        ) : (
          <MapTable parts={map.parts} rows={rows} month={taken.month} />
        )}
      </Section>
      <SurveyDimensions survey={map.survey} />
      <Definitions map={map} />
      {map.publication && <Publication publication={map.publication} />}
      {map.may.correct && taken.closedAt !== null && <CorrectMonth key={taken.month} month={taken.month} />}
    </>
  );
}
