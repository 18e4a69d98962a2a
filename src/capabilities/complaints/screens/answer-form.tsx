import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { UploadedFile } from '../../../../web/ui/upload-list.tsx';
import type { AnswerBody, ComplaintDetail, Moved } from '../contract.ts';
import css from './complaint.module.css';
import { FilesField } from './files-field.tsx';
import { CHANGED, complaintAt } from './paths.ts';
import { texts } from './texts/acts.ts';

const LONGEST = 5_000;

/** The agency's answer with its evidence. */
export function AnswerForm({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '', fileIds: [] as UploadedFile[] },
    send: ({ text, fileIds }) => {
      const body: AnswerBody = { text, fileIds: fileIds.map((each) => each.id) };
      return post<Moved>(complaintAt(complaint.id, 'answer'), body);
    },
    refresh: CHANGED,
    said: t('answered'),
  });
  const lead =
    complaint.state === 'returned'
      ? 'answerAgainLead'
      : complaint.state === 'reopened'
        ? 'answerReopenedLead'
        : 'answerLead';
  return (
    <>
      <p className={css.lead}>{t(lead)}</p>
      <Form form={form} submit={t('answer')}>
        <TextArea
          {...form.field('text')}
          label={t('answerText')}
          hint={t('answerHint')}
          rows={8}
          max={LONGEST}
          required
        />
        <FilesField
          {...form.field('fileIds')}
          label={t('answerFiles')}
          hint={t('answerFilesHint')}
          required={false}
        />
      </Form>
    </>
  );
}
