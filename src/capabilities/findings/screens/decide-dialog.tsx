import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { decisionOf, LEDGER } from './paths.ts';
import { texts } from './texts/actions.ts';
import { names } from './texts/names.ts';
import type { Suspension } from './types.ts';

/** Accepts or rejects a valid reason. */
export function DecideDialog({ suspension, onClose }: { suspension: Suspension; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const form = useForm({
    initial: { accept: 'accept' as 'accept' | 'reject', note: '' },
    send: ({ accept, note }) => post(decisionOf(suspension.id), { accept: accept === 'accept', note }),
    refresh: LEDGER,
    said: t('decided'),
    done: onClose,
  });
  return (
    <Dialog title={t('decideTitle')} open onClose={onClose}>
      <p>
        {t('decideLead', {
          reason: n(`reason-${suspension.reason}`),
          from: f.day(suspension.from),
          to: f.day(suspension.to),
          note: suspension.note,
        })}
      </p>
      <Form form={form} submit={t('decide')} cancel={onClose}>
        <RadioRows
          {...form.field('accept')}
          label={t('decision')}
          options={(['accept', 'reject'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}-hint`),
          }))}
        />
        <TextArea {...form.field('note')} label={t('note')} hint={t('optional')} rows={3} />
      </Form>
    </Dialog>
  );
}
