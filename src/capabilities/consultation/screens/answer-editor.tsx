import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Select, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { useSession } from '../../../../web/session.ts';
import type { Moved, QuestionDetail } from '../contract.ts';
import { fillCanned, openPlaces } from '../rules/canned.ts';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

const REFRESH = ['/consultation', '/inbox', '/desk', '/notifications'];

/** Writing the answer: ready-made text by topic, legal bases one a line, the standard notice below. */
export function AnswerEditor({ question }: { question: QuestionDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const session = useSession();
  const { lists, topic } = useLists();
  const returned = question.answers.findLast((each) => each.state === 'returned');
  const form = useForm({
    initial: { canned: '', body: returned?.body ?? '', bases: (returned?.bases ?? []).join('\n') },
    send: ({ body, bases }) =>
      post<Moved>(`/consultation/questions/${question.id}/answer`, { body, bases: linesOf(bases) }),
    refresh: REFRESH,
    said: t(question.needsApproval ? 'saidProposed' : 'saidAnswered'),
  });
  const canned = (lists?.canned ?? []).filter((each) => each.topic === null || each.topic === question.topic);
  const left = openPlaces(form.values.body);
  const insert = () => {
    const chosen = canned.find((each) => each.id === form.values.canned);
    if (chosen === undefined) return;
    const text = fillCanned(chosen.body, {
      nomor: question.number,
      topik: topic(question.topic),
      tanggal: f.day(question.receivedOn),
      instansi: question.asker?.agency ?? session.government.name,
      konsultan: session.account.name,
    });
    const before = form.values.body.trim();
    form.set('body', before === '' ? text : `${before}\n\n${text}`);
  };
  return (
    <Section title={t('writeAnswer')} id="jawab">
      {question.needsApproval && (
        <Notice tone="info" title={t('fourEyes')}>
          <p>{t('fourEyesBody')}</p>
        </Notice>
      )}
      <Form form={form} submit={t(question.needsApproval ? 'propose' : 'sendAnswer')}>
        {canned.length > 0 && (
          <>
            <Select
              {...form.field('canned')}
              label={t('canned')}
              blank={t('cannedNone')}
              options={canned.map((each) => ({ value: each.id, label: each.title }))}
            />
            <p>
              {' '}
              <Button onClick={insert} disabledReason={form.values.canned === '' ? t('cannedChoose') : null}>
                {t('insert')}
              </Button>
            </p>
          </>
        )}
        <TextArea {...form.field('body')} label={t('answer')} rows={12} max={10_000} required />
        <div aria-live="polite">
          {left.length > 0 && (
            <Notice tone="warn" title={t('placesLeft')}>
              <p>{left.map((each) => `{${each}}`).join(', ')}</p>
            </Notice>
          )}
        </div>
        <TextArea {...form.field('bases')} label={t('bases')} hint={t('basesHint')} rows={3} />
        <Notice tone="info" title={t('noticeTitle')}>
          <p>{question.notice}</p>
          {lists !== undefined && <p>{t('noticeSource', { source: lists.noticeSource })}</p>}
        </Notice>
      </Form>
    </Section>
  );
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
