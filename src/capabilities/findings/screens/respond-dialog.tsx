import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { LEDGER, responsesOf } from './paths.ts';
import { texts } from './texts/actions.ts';
import { names } from './texts/names.ts';
import type { Finding } from './types.ts';

const STANCES = ['agree', 'partly', 'disagree'] as const;
type Stance = (typeof STANCES)[number];

/** The auditee's answer to a finding, before the report becomes final. */
export function RespondDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { stance: 'agree' as Stance, text: '' },
    send: (values) => post(responsesOf(finding.id), values),
    refresh: LEDGER,
    said: t('responded'),
    done: onClose,
  });
  return (
    <Dialog title={t('respondTitle', { number: finding.number })} open onClose={onClose}>
      <Form form={form} submit={t('respond')} cancel={onClose}>
        <RadioRows
          {...form.field('stance')}
          label={t('stance')}
          options={STANCES.map((value) => ({ value, label: n(`stance-${value}`) }))}
        />
        <TextArea {...form.field('text')} label={t('response')} hint={t('responseHint')} required />
      </Form>
    </Dialog>
  );
}
