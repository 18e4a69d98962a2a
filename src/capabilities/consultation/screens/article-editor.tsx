import { post, put, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { ArticleDetail } from '../contract.ts';
import { findTraces } from '../rules/anonymise.ts';
import { names } from '../texts/names.ts';
import { linesOf } from './answer-editor.tsx';
import { Prose } from './prose.tsx';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

const REFRESH = ['/consultation'];
type TraceName = `trace-${'nik' | 'nip' | 'phone' | 'mail' | 'name'}`;

/** The text that will be read by anybody, beside what it came from; traces of people are named while one types. */
export function ArticleEditor({ article }: { article: ArticleDetail }) {
  const t = useTexts(texts);
  const { choices } = useLists();
  const form = useForm({
    initial: {
      topic: article.topic,
      title: article.title,
      question: article.question,
      answer: article.answer,
      bases: article.bases.join('\n'),
    },
    send: (values) =>
      put<{ id: string }>(`/consultation/articles/${article.id}`, {
        ...values,
        bases: linesOf(values.bases),
      }),
    refresh: REFRESH,
    said: t('saved'),
  });
  const { title, question, answer } = form.values;
  const dirty = title !== article.title || question !== article.question || answer !== article.answer;
  return (
    <TwoColumns aside={<Origin article={article} text={[title, question, answer].join('\n')} />}>
      <Form form={form} submit={t('saveArticle')}>
        <Select {...form.field('topic')} label={t('topic')} options={choices} required />
        <TextField {...form.field('title')} label={t('articleTitle')} maxLength={160} required />
        <TextArea {...form.field('question')} label={t('asked')} rows={8} max={10_000} required />
        <TextArea {...form.field('answer')} label={t('answer')} rows={12} max={10_000} required />
        <TextArea {...form.field('bases')} label={t('bases')} hint={t('basesHint')} rows={3} />
      </Form>
      <Publish article={article} dirty={dirty} />
    </TwoColumns>
  );
}

/** What was asked and answered, and what in the new text may tell who somebody is. */
function Origin({ article, text }: { article: ArticleDetail; text: string }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const known = article.traces.filter((each) => each.kind === 'name' && text.includes(each.words));
  const traces = [...findTraces(text, []), ...known];
  const lines = [...new Set(traces.map((each) => `${n(`trace-${each.kind}` as TraceName)}: ${each.words}`))];
  return (
    <>
      <div aria-live="polite">
        {lines.length > 0 ? (
          <Notice tone="warn" title={t('tracesTitle')}>
            <ul>
              {lines.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <p>{t('tracesBody')}</p>
          </Notice>
        ) : (
          <Notice tone="info" title={t('noTraces')}>
            <p>{t('noTracesBody')}</p>
          </Notice>
        )}
      </div>
      {article.original !== null && (
        <Section title={t('original')}>
          <h3>{t('facts')}</h3>
          <Prose text={article.original.facts} />
          <h3>{t('asked')}</h3>
          <Prose text={article.original.asked} />
          <h3>{t('answer')}</h3>
          <Prose text={article.original.answer} />
        </Section>
      )}
    </>
  );
}

function Publish({ article, dirty }: { article: ArticleDetail; dirty: boolean }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { anonymous: false },
    send: ({ anonymous }) => post(`/consultation/articles/${article.id}/publish`, { anonymous }),
    refresh: REFRESH,
    said: t('saidPublished'),
  });
  const withdraw = useSend({
    send: () => post(`/consultation/articles/${article.id}/withdraw`),
    refresh: REFRESH,
    said: t('saved'),
  });
  if (article.state === 'published') {
    return (
      <Section title={t('article-published')}>
        <p>
          <a href={`/konsultasi/tanya-jawab/${article.id}`} target="_blank" rel="noreferrer">
            {t('publicPage')}
          </a>
        </p>
        <Buttons>
          <Button onClick={() => withdraw.send(undefined)} busy={withdraw.sending}>
            {t('unpublish')}
          </Button>
        </Buttons>
      </Section>
    );
  }
  return (
    <Section title={t('publish')}>
      <Form form={form} submit={t('publish')} disabledReason={dirty ? t('saveFirst') : null}>
        <Checkbox {...form.field('anonymous')} label={t('anonymous')} hint={t('anonymousHint')} />
      </Form>
    </Section>
  );
}
