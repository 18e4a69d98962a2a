import { post, useApi, useSend } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { ArticlePage } from '../contract.ts';
import { articlesSearch } from './searches.ts';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

/** The knowledge base: published answers by words; drafts for whoever publishes. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const [search, setSearch] = useScreenSearch(articlesSearch);
  const { lists, topic, choices } = useLists();
  const publisher = lists?.may.publish === true;
  const articles = useApi<ArticlePage>('/consultation/articles', search);
  const begin = useSend({
    send: () => post<{ id: string }>('/consultation/articles', { questionId: null }),
    refresh: ['/consultation/articles'],
    done: ({ id }) => go(`/konsultasi/pengetahuan/${id}`),
  });
  return (
    <Page
      title={t('knowledge')}
      lead={t('knowledgeLead')}
      back={{ to: '/konsultasi', label: t('title') }}
      actions={
        publisher ? (
          <Button onClick={() => begin.send(undefined)} busy={begin.sending}>
            {t('newArticle')}
          </Button>
        ) : (
          <LinkButton to="/konsultasi/tanya" kind="primary">
            {t('ask')}
          </LinkButton>
        )
      }
    >
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('topic')}
          value={search.topic}
          onChange={(next) => setSearch({ topic: next })}
          options={[{ value: '', label: t('any') }, ...choices]}
        />
        {publisher && (
          <SelectFilter
            label={t('state')}
            value={search.state}
            onChange={(state) => setSearch({ state })}
            options={(['published', 'draft', 'withdrawn'] as const).map((value) => ({
              value,
              label: t(`article-${value}`),
            }))}
          />
        )}
      </Filters>
      <DataTable
        name="consultation-articles"
        label={t('knowledge')}
        query={articles}
        rowId={(row) => row.id}
        rowLink={(row) => `/konsultasi/pengetahuan/${row.id}`}
        columns={[
          { id: 'title', header: t('articleTitle'), cell: (row) => row.title || t('untitled') },
          { id: 'topic', header: t('topic'), cell: (row) => topic(row.topic) },
          {
            id: 'published',
            header: t('publishedOn'),
            cell: (row) => (row.publishedOn === null ? '–' : f.shortDay(row.publishedOn)),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('noArticles')}
      />
    </Page>
  );
}
