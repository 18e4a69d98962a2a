import { post } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { EVERYTHING } from './acts.ts';

const NOTE = 4_000;
const REASON = 500;

interface DialogProps {
  id: string;
  onClose: () => void;
}

/** An internal note on one matter. */
export function NoteDialog({ id, onClose }: DialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { text: '' },
    send: (values) => post(`/inbox/${id}/notes`, values),
    refresh: EVERYTHING,
    said: t('saidNote'),
    done: onClose,
  });
  return (
    <Dialog title={t('note')} open onClose={onClose} toField>
      <p>{t('notesLead')}</p>
      <Form form={form} submit={t('saveNote')} cancel={onClose}>
        <TextArea {...form.field('text')} label={t('writeNote')} rows={4} max={NOTE} required />
      </Form>
    </Dialog>
  );
}

/** Stops the clocks of one matter, with the reason that whoever examines it will read. */
export function PauseDialog({ id, onClose }: DialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post(`/inbox/${id}/pause`, values),
    refresh: EVERYTHING,
    said: t('saidPaused'),
    done: onClose,
  });
  return (
    <Dialog title={t('pauseTitle')} open onClose={onClose} toField>
      <p>{t('pauseLead')}</p>
      <Form form={form} submit={t('pause')} cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('reason')} rows={3} max={REASON} required />
      </Form>
    </Dialog>
  );
}
