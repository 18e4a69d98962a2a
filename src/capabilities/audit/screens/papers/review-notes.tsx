import { post, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { PaperView } from '../../contract/papers.ts';
import css from '../desk/desk.module.css';
import { PAPERS } from './search.ts';
import { texts } from './texts.ts';

type Note = PaperView['notes'][number];

/** What reviewers asked, what was answered, and what is settled. */
export function ReviewNotes({ paper }: { paper: PaperView }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '' },
    send: (values) => post(`${PAPERS}/${paper.id}/notes`, values),
    refresh: [PAPERS],
    clears: true,
  });
  return (
    <Section title={t('review')}>
      {paper.notes.length === 0 && <p>{t('noNotes')}</p>}
      <ul className={css.list}>
        {paper.notes.map((note) => (
          <li key={note.id}>
            <OneNote paper={paper} note={note} />
          </li>
        ))}
      </ul>
      {paper.may.includes('note') && (
        <Form form={form} submit={t('addNote')} kind="plain" label={t('addNote')}>
          <TextArea {...form.field('text')} label={t('note')} rows={3} max={5_000} required />
        </Form>
      )}
    </Section>
  );
}

function OneNote({ paper, note }: { paper: PaperView; note: Note }) {
  const t = useTexts(texts);
  const f = useFormat();
  const at = `${PAPERS}/${paper.id}/notes/${note.id}`;
  const close = useSend({ send: () => post(`${at}/close`), refresh: [PAPERS] });
  const answer = useForm({
    initial: { answer: '' },
    send: (values) => post(`${at}/answer`, values),
    refresh: [PAPERS],
  });
  return (
    <>
      <p>
        <b>{t(`level-${note.level}`)}</b>{' '}
        <span className={css.quiet}>
          {note.by}, {f.time(note.at)}
        </span>
      </p>
      <p>{note.text}</p>
      {note.answer !== null && (
        <p>
          <span className={css.quiet}>{t('answered', { by: note.answeredBy ?? '' })}:</span> {note.answer}
        </p>
      )}
      {note.closedAt !== null && <p className={css.quiet}>{t('closed', { by: note.closedBy ?? '' })}</p>}
      {close.problem && <ProblemNotice problem={close.problem} />}
      {note.answer === null && paper.may.includes('answer') && (
        <Form form={answer} submit={t('sendAnswer')} kind="plain" label={t('answer')}>
          <TextArea {...answer.field('answer')} label={t('answer')} rows={2} max={5_000} required />
        </Form>
      )}
      {note.answer !== null && note.closedAt === null && paper.may.includes('close-note') && (
        <Button small busy={close.sending} onClick={() => close.send(undefined)}>
          {t('close')}
        </Button>
      )}
    </>
  );
}
