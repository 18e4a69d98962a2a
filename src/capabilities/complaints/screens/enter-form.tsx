import { useEffect } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Checkbox, DateField, RadioRows, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import { CATEGORIES, CHANNELS, CONTACT_KINDS, ENTERED_SOURCES } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import type { EnterValues } from './enter-values.ts';
import { FilesField } from './files-field.tsx';
import { ServiceField } from './service-field.tsx';
import { texts } from './texts/enter.ts';
import { useSubmitKeys } from './use-submit-keys.ts';

interface EnterFormProps<R> {
  initial: EnterValues;
  today: string;
  send: (values: EnterValues) => Promise<R>;
  done: (result: R) => void;
}

/** Everything on one page, in the order in which people tell it. */
export function EnterForm<R>({ initial, today, send, done }: EnterFormProps<R>) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial,
    send,
    done,
    refresh: ['/complaints', '/inbox', '/desk'],
    said: t('saved'),
  });
  const keys = useSubmitKeys(() => form.submit());
  // The heading would take the focus; whoever has somebody on the telephone begins to type at once.
  useEffect(() => {
    keys.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  }, [keys]);
  const { source, agencyId, contact } = form.values;
  return (
    <div ref={keys}>
      <Form form={form} submit={t('save')} columns={2} label={t('title')}>
        <RadioRows
          {...form.field('source')}
          label={t('source')}
          options={ENTERED_SOURCES.map((value) => ({ value, label: n(`source-${value}`) }))}
        />
        <TextArea
          {...form.field('body')}
          label={t('body')}
          hint={t('bodyHint')}
          rows={9}
          max={10_000}
          required
        />
        {source === 'sp4n' && (
          <TextField
            {...form.field('sp4nNumber')}
            label={t('sp4nNumber')}
            hint={t('sp4nHint')}
            code
            required
            wide
          />
        )}
        <AgencyPicker
          {...form.field('agencyId')}
          onChange={(agency) => {
            form.set('agencyId', agency);
            form.set('serviceId', '');
          }}
          label={t('agency')}
          hint={t('agencyHint')}
          required={false}
        />
        <Select
          {...form.field('category')}
          label={t('category')}
          options={CATEGORIES.map((value) => ({ value, label: n(`category-${value}`) }))}
        />
        {agencyId !== null && (
          <ServiceField {...form.field('serviceId')} agencyId={agencyId.id} required={false} wide />
        )}
        <TextField {...form.field('placeText')} label={t('place')} required={false} />
        <DateField {...form.field('happenedOn')} label={t('happenedOn')} max={today} required={false} />
        <Select
          {...form.field('contact.kind')}
          label={t('contactKind')}
          blank={t('contact-none')}
          options={CONTACT_KINDS.map((value) => ({ value, label: t(`contact-${value}`) }))}
        />
        {contact.kind !== '' && (
          <TextField
            {...form.field('contact.value')}
            label={t(`value-${contact.kind}`)}
            inputMode={contact.kind === 'phone' ? 'tel' : 'email'}
            required
          />
        )}
        <TextField {...form.field('contactName')} label={t('name')} required={false} />
        <PrivacyNotice form="aduan" />
        <Checkbox {...form.field('hideContact')} label={t('hide')} hint={t('hideHint')} wide />
        <DateField
          {...form.field('receivedOn')}
          label={t('receivedOn')}
          hint={t('receivedHint')}
          max={today}
        />
        <Select
          {...form.field('channel')}
          label={t('channel')}
          options={CHANNELS.map((value) => ({ value, label: n(`channel-${value}`) }))}
        />
        <FilesField
          {...form.field('fileIds')}
          label={t('files')}
          hint={t('filesHint')}
          required={false}
          wide
        />
      </Form>
    </div>
  );
}
