import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { DISMISS_REASONS, type DismissReason } from '../../rules/flags/life.ts';
import { FLAGS } from './queue-search.ts';
import { texts } from './texts/acts.ts';
import { names } from './texts/names.ts';

const REASONS = Object.keys(DISMISS_REASONS) as DismissReason[];

export interface FlagsDialogProps {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Puts flags aside; what is said counts for or against their rule. */
export function DismissDialog({ ids, onClose, onDone }: FlagsDialogProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const form = useForm({
    initial: { reason: '' as DismissReason, text: '' },
    send: (values) => post(`${FLAGS}/dismiss`, { ids, ...values }),
    refresh: ['/audit', '/desk'],
    said: t('dismissed'),
    done: onDone,
  });
  return (
    <Dialog title={t('dismissTitle', { n: f.count(ids.length) })} open onClose={onClose} toField>
      <p>{t('dismissLead')}</p>
      <Form form={form} submit={t('dismiss')} kind="danger" cancel={onClose}>
        <RadioRows
          {...form.field('reason')}
          label={t('why')}
          required
          options={REASONS.map((value) => ({ value, label: n(`dismiss-${value}`) }))}
        />
        <TextArea {...form.field('text')} label={t('words')} hint={t('wordsHint')} max={2000} required />
      </Form>
    </Dialog>
  );
}

/** Opens flags again that were put aside. */
export function ReopenDialog({ ids, onClose, onDone }: FlagsDialogProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: { text: '' },
    send: (values) => post(`${FLAGS}/reopen`, { ids, ...values }),
    refresh: ['/audit', '/desk'],
    said: t('reopened'),
    done: onDone,
  });
  return (
    <Dialog title={t('reopenTitle', { n: f.count(ids.length) })} open onClose={onClose} toField>
      <Form form={form} submit={t('reopen')} cancel={onClose}>
        <TextArea {...form.field('text')} label={t('words')} max={2000} required />
      </Form>
    </Dialog>
  );
}
