import { useState } from 'react';
import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Checkbox, DateField, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import type { Entered, OwnBody } from '../contract.ts';
import { CATEGORIES, type Category } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { texts as entering } from './texts/enter.ts';
import { texts } from './texts/own.ts';
import { useSubmitKeys } from './use-submit-keys.ts';

const LONGEST = 10_000;

/** His own workplace stands there already; who he is, his account says. */
export function OwnForm({ today, done }: { today: string; done: (ticket: Entered) => void }) {
  const t = useTexts(texts);
  const e = useTexts(entering);
  const n = useTexts(names);
  const { agency } = useSession();
  // Sent again over a broken line, the same key brings the same ticket.
  const [key] = useState(newKey);
  const form = useForm({
    initial: {
      category: 'facility' as Category,
      body: '',
      agencyId: (agency === null ? null : { id: agency.id, label: agency.name }) as Option | null,
      placeText: '',
      happenedOn: '',
      hideContact: true,
    },
    send: ({ agencyId, placeText, happenedOn, ...values }) => {
      const body: OwnBody = {
        ...values,
        key,
        agencyId: agencyId?.id ?? null,
        placeText: placeText.trim() === '' ? null : placeText,
        happenedOn: happenedOn === '' ? null : happenedOn,
      };
      return post<Entered>('/complaints', body);
    },
    refresh: ['/complaints'],
    said: t('sent'),
    done,
  });
  const keys = useSubmitKeys(() => form.submit());
  return (
    <div ref={keys}>
      <Form form={form} submit={t('send')} columns={2} label={t('title')}>
        <TextArea
          {...form.field('body')}
          label={t('body')}
          hint={t('bodyHint')}
          rows={8}
          max={LONGEST}
          required
          wide
        />
        <AgencyPicker {...form.field('agencyId')} label={t('agency')} required={false} />
        <Select
          {...form.field('category')}
          label={e('category')}
          options={CATEGORIES.map((value) => ({ value, label: n(`category-${value}`) }))}
        />
        <TextField {...form.field('placeText')} label={e('place')} required={false} />
        <DateField {...form.field('happenedOn')} label={e('happenedOn')} max={today} required={false} />
        <Checkbox {...form.field('hideContact')} label={t('hide')} hint={t('hideHint')} wide />
      </Form>
    </div>
  );
}

/** A random UUID also where the page came without https, as on an office's own network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
