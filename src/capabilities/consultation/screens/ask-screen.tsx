import { useState } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { Asked, NewQuestion, ReviewReply } from '../contract.ts';
import { procurementHints, procurementVerdict } from '../rules/procurement.ts';
import { ReviewStep } from './review-step.tsx';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

export interface AskValues {
  topic: string;
  subject: string;
  asked: string;
  facts: string;
  livePackage: boolean;
  fileIds: UploadedFile[];
}

const MEGABYTE = 1024 * 1024;

/** Asking as staff: the form, then what the platform noticed, then the one button that sends. Nothing is kept before that. */
export function Screen() {
  const t = useTexts(texts);
  const go = useGo();
  const { choices, lists } = useLists();
  const [review, setReview] = useState<ReviewReply | null>(null);
  const form = useForm({
    initial: { topic: '', subject: '', asked: '', facts: '', livePackage: false, fileIds: [] } as AskValues,
    send: (values) =>
      post<ReviewReply>('/consultation/review', {
        text: `${values.subject}\n${values.asked}\n${values.facts}`,
      }),
    done: setReview,
  });
  const sending = useSend({
    send: (purpose: NewQuestion['purpose']) =>
      post<Asked>('/consultation/questions', bodyOf(form.values, purpose)),
    refresh: ['/consultation', '/inbox', '/desk'],
    said: t('sent'),
    done: ({ id }) => go(`/konsultasi/${id}`),
  });
  const { values } = form;
  const text = `${values.subject}\n${values.asked}\n${values.facts}`;
  const verdict = procurementVerdict(text, values.livePackage ? true : null);
  const words = procurementHints(text)
    .map((each) => `“${each.words}”`)
    .join(', ');
  if (review !== null) {
    return (
      <ReviewStep
        values={values}
        review={review}
        assistance={verdict === 'assistance'}
        sending={sending}
        onChange={() => setReview(null)}
      />
    );
  }
  return (
    <Page title={t('askTitle')} lead={t('askLead')}>
      <Form form={form} submit={t('reviewFirst')}>
        <Select {...form.field('topic')} label={t('topic')} options={choices} required />
        <TextArea
          {...form.field('asked')}
          label={t('asked')}
          hint={t('askedHint')}
          rows={4}
          max={10_000}
          required
        />
        <TextArea
          {...form.field('facts')}
          label={t('facts')}
          hint={t('factsHint')}
          rows={8}
          max={10_000}
          required
        />
        <TextField {...form.field('subject')} label={t('subject')} hint={t('subjectHint')} maxLength={120} />
        <Checkbox {...form.field('livePackage')} label={t('livePackage')} hint={t('livePackageHint')} />
        <div aria-live="polite">
          {verdict !== 'question' && (
            <Notice tone="warn" title={t('procurementTitle')}>
              <p>{t(verdict === 'assistance' ? 'procurementLed' : 'procurementDoubt')}</p>
              {words !== '' && <p>{t('procurementWords', { words })}</p>}
            </Notice>
          )}
        </div>
        <UploadList
          {...form.field('fileIds')}
          label={t('files')}
          hint={t('filesHint')}
          path="/consultation/files"
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          maxBytes={10 * MEGABYTE}
        />
        {lists !== undefined && <p>{lists.notice}</p>}
        <PrivacyNotice form="konsultasi" />
      </Form>
    </Page>
  );
}

function bodyOf(values: AskValues, purpose: NewQuestion['purpose']): NewQuestion {
  return { ...values, purpose, fileIds: values.fileIds.map((each) => each.id) };
}
