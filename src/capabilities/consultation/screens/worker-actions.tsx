import { useState } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import type { Moved, QuestionDetail } from '../contract.ts';
import { texts } from './texts.ts';

const REFRESH = ['/consultation', '/inbox', '/desk', '/notifications'];
type Act = 'ask' | 'lead' | 'settle' | 'approve' | 'return';

/** What the inspectorate may do with a question now: a button each, and the dialog that belongs to it. */
export function WorkerActions({ question }: { question: QuestionDetail }) {
  const t = useTexts(texts);
  const go = useGo();
  const [act, setAct] = useState<Act | null>(null);
  const { may } = question;
  const publish = useSend({
    send: () => post<{ id: string }>('/consultation/articles', { questionId: question.id }),
    refresh: ['/consultation'],
    done: ({ id }) => go(`/konsultasi/pengetahuan/${id}`),
  });
  const button = (which: Act, kind: 'primary' | 'plain') => (
    <Button kind={kind} onClick={() => setAct(which)}>
      {t(`act-${which}`)}
    </Button>
  );
  return (
    <>
      {may.approve && button('approve', 'primary')}
      {may.approve && button('return', 'plain')}
      {may.settle && button('settle', 'primary')}
      {may.askFacts && button('ask', 'plain')}
      {may.lead && button('lead', 'plain')}
      {may.publish && question.articleId === null && (
        <Button onClick={() => publish.send(undefined)} busy={publish.sending}>
          {t('publish')}
        </Button>
      )}
      {question.articleId !== null && (
        <LinkButton to={`/konsultasi/pengetahuan/${question.articleId}`}>{t('seeArticle')}</LinkButton>
      )}
      {act !== null && <ActDialog act={act} question={question} onClose={() => setAct(null)} />}
    </>
  );
}

function ActDialog({ act, question, onClose }: { act: Act; question: QuestionDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const decides = act === 'approve' || act === 'return';
  const waiting = question.answers.find((each) => each.state === 'waiting');
  const form = useForm({
    initial: { text: '', note: '' },
    send: ({ text, note }) =>
      decides
        ? post<Moved>(`/consultation/questions/${question.id}/decide`, {
            answerId: waiting?.id,
            approve: act === 'approve',
            note,
          })
        : post<Moved>(`/consultation/questions/${question.id}/${act}`, { text }),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t(`act-${act}`)} open onClose={onClose}>
      <p>{t(`actBody-${act}`)}</p>
      <Form form={form} submit={t(`act-${act}`)} cancel={onClose}>
        {decides ? (
          <TextArea
            {...form.field('note')}
            label={t('note')}
            rows={3}
            max={2_000}
            required={act === 'return'}
          />
        ) : (
          <TextArea {...form.field('text')} label={t(`actLabel-${act}`)} rows={6} max={2_000} required />
        )}
      </Form>
    </Dialog>
  );
}
