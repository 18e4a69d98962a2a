import type { MatterPanel } from '../../src/platform/inbox/contract.ts';
import { post } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { TextArea } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { EVERYTHING } from './acts.ts';
import css from './inbox.module.css';

const MOST = 4_000;

/** What those who work on the queue tell each other. */
export function Notes({ id, notes, may }: { id: string; notes: MatterPanel['notes']; may: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (notes === null) return null;
  return (
    <>
      <h3>{t('notes')}</h3>
      <p className={css.quiet}>{t('notesLead')}</p>
      {notes.length === 0 ? (
        <p>{t('noNotes')}</p>
      ) : (
        <ol className={css.ledger}>
          {notes.map((each) => (
            <li key={each.id}>
              <p className={css.said}>{each.text}</p>
              <p className={css.quiet}>{t('noteBy', { name: each.by ?? '–', time: f.time(each.at) })}</p>
            </li>
          ))}
        </ol>
      )}
      {may && <WriteNote id={id} />}
    </>
  );
}

function WriteNote({ id }: { id: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '' },
    send: (values) => post(`/inbox/${id}/notes`, values),
    refresh: EVERYTHING,
    said: t('saidNote'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('saveNote')} kind="plain">
      <TextArea {...form.field('text')} label={t('writeNote')} rows={2} max={MOST} required />
    </Form>
  );
}
