import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { QuestionPage } from '../contract.ts';
import { STAGES } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { StageMark } from './marks.tsx';
import { questionsSearch } from './searches.ts';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

/** My questions; for whoever answers both queues, and who is on duty today. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(questionsSearch);
  const { lists, topic, choices } = useLists();
  const insider = lists?.may.readAll === true;
  const view = search.view === '' ? (insider ? 'all' : 'mine') : search.view;
  const questions = useApi<QuestionPage>(lists === undefined ? null : '/consultation/questions', {
    ...search,
    view,
  });
  const on = (lists?.on ?? []).map((each) => each.name).join(', ');
  return (
    <Page
      title={t('title')}
      lead={insider ? t(on === '' ? 'nobodyOn' : 'onDuty', { names: on }) : t('lead')}
      actions={
        <>
          <LinkButton to="/konsultasi/tanya" kind={insider ? 'plain' : 'primary'}>
            {t('ask')}
          </LinkButton>
          <LinkButton to="/konsultasi/pengetahuan">{t('knowledge')}</LinkButton>
        </>
      }
    >
      {insider && (
        <p>
          <Link to="/konsultasi/jadwal">{t('roster')}</Link> ·{' '}
          <Link to="/konsultasi/angka">{t('figures')}</Link> ·{' '}
          <Link to="/konsultasi/daftar">{t('listsTitle')}</Link>
        </p>
      )}
      <Filters>
        {insider && (
          <SelectFilter
            label={t('view')}
            value={view}
            onChange={(next) => setSearch({ view: next })}
            options={[
              { value: 'all', label: t('viewAll') },
              { value: 'mine', label: t('viewMine') },
            ]}
          />
        )}
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('stage')}
          value={search.stage}
          onChange={(stage) => setSearch({ stage })}
          options={[
            { value: '', label: t('any') },
            { value: 'open', label: t('open') },
            ...STAGES.map((value) => ({ value, label: n(`stage-${value}`) })),
          ]}
        />
        {view === 'all' && (
          <SelectFilter
            label={t('channel')}
            value={search.channel}
            onChange={(channel) => setSearch({ channel })}
            options={[
              { value: '', label: t('any') },
              { value: 'staff', label: n('channel-staff') },
              { value: 'public', label: n('channel-public') },
            ]}
          />
        )}
        <SelectFilter
          label={t('topic')}
          value={search.topic}
          onChange={(next) => setSearch({ topic: next })}
          options={[{ value: '', label: t('any') }, ...choices]}
        />
      </Filters>
      <DataTable
        name="consultation"
        label={t('title')}
        query={questions}
        rowId={(row) => row.id}
        rowLink={(row) => `/konsultasi/${row.id}`}
        columns={[
          { id: 'number', header: t('number'), cell: (row) => <Code>{row.number}</Code> },
          { id: 'subject', header: t('subject'), cell: (row) => row.subject },
          { id: 'topic', header: t('topic'), cell: (row) => topic(row.topic) },
          { id: 'stage', header: t('stage'), cell: (row) => <StageMark stage={row.stage} /> },
          { id: 'received', header: t('received'), cell: (row) => f.shortDay(row.receivedOn) },
          {
            id: 'answered',
            header: t('answered'),
            cell: (row) => (row.answeredOn === null ? '–' : f.shortDay(row.answeredOn)),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t(view === 'mine' ? 'noneMine' : 'none')}
      />
    </Page>
  );
}
