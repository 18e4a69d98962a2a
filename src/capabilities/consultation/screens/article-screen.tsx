import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { ArticleDetail } from '../contract.ts';
import { ArticleEditor } from './article-editor.tsx';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

const TONES = { draft: 'warn', published: 'ok', withdrawn: 'plain' } as const;

/** One entry: to be read by everybody, to be anonymised and published beside its origin by whoever publishes. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const article = useApi<ArticleDetail>(`/consultation/articles/${id}`);
  return <Loaded query={article}>{(data) => <Body article={data} />}</Loaded>;
}

function Body({ article }: { article: ArticleDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { topic } = useLists();
  const mark = <StatusMark tone={TONES[article.state]} label={t(`article-${article.state}`)} />;
  return (
    <Page
      title={article.title || t('untitled')}
      lead={topic(article.topic)}
      status={article.mayPublish ? mark : undefined}
      back={{ to: '/konsultasi/pengetahuan', label: t('knowledge') }}
      actions={!article.mayPublish && <LinkButton to="/konsultasi/tanya">{t('ask')}</LinkButton>}
    >
      {article.mayPublish ? (
        <ArticleEditor key={article.state} article={article} />
      ) : (
        <>
          <Section title={t('asked')}>
            <Prose text={article.question} />
          </Section>
          <Section title={t('answer')}>
            <Prose text={article.answer} />
            {article.bases.length > 0 && (
              <>
                <h3>{t('bases')}</h3>
                <ul>
                  {article.bases.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </>
            )}
            <Notice tone="info" title={t('noticeTitle')}>
              <p>{article.notice}</p>
            </Notice>
            {article.publishedOn !== null && <p>{t('publishedAt', { day: f.day(article.publishedOn) })}</p>}
          </Section>
        </>
      )}
    </Page>
  );
}
