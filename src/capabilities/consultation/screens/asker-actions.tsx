import { useState } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';
import type { Moved, QuestionDetail } from '../contract.ts';
import { texts } from './texts.ts';

const REFRESH = ['/consultation', '/inbox', '/desk', '/notifications'];
const RATINGS = ['5', '4', '3', '2', '1'] as const;

/** What whoever asked may do: add facts, rate, take it back. */
export function AskerActions({ question }: { question: QuestionDetail }) {
  return (
    <>
      {question.may.giveFacts && <GiveFacts id={question.id} />}
      {question.may.rate && <Rate id={question.id} />}
      {question.may.withdraw && <Withdraw id={question.id} />}
    </>
  );
}

function GiveFacts({ id }: { id: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '', fileIds: [] as UploadedFile[] },
    send: ({ text, fileIds }) =>
      post<Moved>(`/consultation/questions/${id}/facts`, { text, fileIds: fileIds.map((each) => each.id) }),
    refresh: REFRESH,
    said: t('saved'),
  });
  return (
    <Section title={t('giveFacts')}>
      <Form form={form} submit={t('sendFacts')}>
        <TextArea {...form.field('text')} label={t('moreFacts')} rows={5} max={10_000} required />
        <UploadList
          {...form.field('fileIds')}
          label={t('files')}
          hint={t('filesHint')}
          path="/consultation/files"
        />
      </Form>
    </Section>
  );
}

function Rate({ id }: { id: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { rating: '', comment: '' },
    send: ({ rating, comment }) =>
      post<Moved>(`/consultation/questions/${id}/rate`, { rating: Number(rating), comment }),
    refresh: REFRESH,
    said: t('thanks'),
  });
  return (
    <Section title={t('rate')}>
      <Form form={form} submit={t('sendRating')}>
        <RadioRows
          {...form.field('rating')}
          label={t('rateQuestion')}
          options={RATINGS.map((value) => ({ value, label: t(`rate-${value}`) }))}
          required
        />
        <TextArea {...form.field('comment')} label={t('rateComment')} rows={2} max={1_000} />
      </Form>
    </Section>
  );
}

function Withdraw({ id }: { id: string }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const withdraw = useSend({
    send: () => post<Moved>(`/consultation/questions/${id}/withdraw`, {}),
    refresh: REFRESH,
    said: t('withdrawn'),
    done: () => setOpen(false),
  });
  return (
    <p>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <ConfirmDialog
        title={t('withdraw')}
        open={open}
        onClose={() => setOpen(false)}
        body={t('withdrawBody')}
        confirm={t('withdraw')}
        kind="danger"
        onConfirm={() => withdraw.send(undefined)}
      />
    </p>
  );
}
