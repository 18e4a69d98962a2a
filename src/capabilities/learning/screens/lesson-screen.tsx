import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useBoth, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { RadioRows } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { AnswersReply, LessonPage } from '../contract.ts';
import { texts } from './texts.ts';

/** One page and three questions; a wrong answer says why, and may be given again. */
export function Screen() {
  const { key } = useScreenParams<'key'>();
  const lesson = useApi<LessonPage>(`/learning/lessons/${key}`);
  return <Loaded query={lesson}>{(data) => <Body key={data.key} lesson={data} />}</Loaded>;
}

function Body({ lesson }: { lesson: LessonPage }) {
  const t = useTexts(texts);
  const both = useBoth();
  return (
    <Page title={both(lesson.title)} lead={t('threeMinutes')} back={{ to: '/jari', label: t('title') }}>
      {lesson.offered !== null && <Notice tone="info" title={t(`occasion-${lesson.offered.occasion}`)} />}
      <Section title={t('read')}>
        {lesson.body.map((paragraph) => (
          <p key={paragraph.id}>{both(paragraph)}</p>
        ))}
        <p>
          <small>{t('source', { source: lesson.source })}</small>
        </p>
      </Section>
      <Section title={t('questions')}>
        <Questions lesson={lesson} />
      </Section>
    </Page>
  );
}

function Questions({ lesson }: { lesson: LessonPage }) {
  const t = useTexts(texts);
  const both = useBoth();
  const [reply, setReply] = useState<AnswersReply | null>(null);
  const form = useForm({
    initial: { first: '', second: '', third: '' },
    send: ({ first, second, third }) =>
      post<AnswersReply>(`/learning/lessons/${lesson.key}/answers`, {
        // An empty answer is no number, and the server names the question.
        answers: [first, second, third].map((each) => (each === '' ? null : Number(each))),
      }),
    refresh: ['/learning', '/desk'],
    done: setReply,
  });
  const fields = ['first', 'second', 'third'] as const;
  return (
    <>
      {reply !== null && (
        <Notice
          tone={reply.passed ? 'ok' : 'warn'}
          title={t(reply.passed ? 'passed' : 'notYet')}
          role="alert"
        >
          {reply.questions.map((each, index) => (
            <p key={index}>
              <b>{t(each.right ? 'right' : 'wrong', { n: index + 1 })}</b> {both(each.why)}
            </p>
          ))}
        </Notice>
      )}
      <Form form={form} submit={t('answer')}>
        {fields.map((field, index) => {
          const question = lesson.questions[index]!;
          return (
            <RadioRows
              key={field}
              {...form.field(field)}
              error={form.field(`answers.${index}` as never).error ?? form.field(field).error}
              label={`${index + 1}. ${both(question.ask)}`}
              options={question.options.map((option, at) => ({ value: String(at), label: both(option) }))}
            />
          );
        })}
      </Form>
    </>
  );
}
