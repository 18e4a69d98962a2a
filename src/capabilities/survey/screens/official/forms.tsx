import { put } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import {
  Checkbox,
  DateField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { texts } from './texts.ts';

const OFFICIAL = '/survey/official';
const OWNERS = ['commission', 'government'] as const;
const KINDS = ['whatsapp', 'sms', 'email', 'site', 'phone'] as const;

export function SeasonForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { year: null as number | null, opensOn: '', closesOn: '', source: '', placeholder: false },
    send: (values) => put(`${OFFICIAL}/season`, values),
    refresh: [OFFICIAL],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('addSeason')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <NumberField {...form.field('year')} label={t('year')} min={2000} max={2199} required />
        <DateField {...form.field('opensOn')} label={t('opensOn')} required />
        <DateField {...form.field('closesOn')} label={t('closesOn')} required />
        <TextField {...form.field('source')} label={t('source')} maxLength={300} required />
        <Checkbox {...form.field('placeholder')} label={t('placeholderField')} />
      </Form>
    </Dialog>
  );
}

export function SenderForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      owner: 'commission' as (typeof OWNERS)[number],
      year: null as number | null,
      kind: 'whatsapp' as (typeof KINDS)[number],
      value: '',
      note: '',
      ended: false,
      source: '',
      placeholder: false,
    },
    send: (values) => put(`${OFFICIAL}/sender`, values),
    refresh: [OFFICIAL],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('addSender')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <Select
          {...form.field('owner')}
          label={t('owner')}
          options={OWNERS.map((value) => ({ value, label: t(`owner-${value}`) }))}
        />
        <Select
          {...form.field('kind')}
          label={t('kind')}
          options={KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
        />
        <TextField {...form.field('value')} label={t('value')} maxLength={200} required />
        <NumberField {...form.field('year')} label={t('year')} min={2000} max={2199} />
        <TextField {...form.field('source')} label={t('source')} maxLength={300} required />
        <TextArea {...form.field('note')} label={t('note')} rows={2} max={300} />
        <Checkbox {...form.field('ended')} label={t('ended')} />
        <Checkbox {...form.field('placeholder')} label={t('placeholderField')} />
      </Form>
    </Dialog>
  );
}
