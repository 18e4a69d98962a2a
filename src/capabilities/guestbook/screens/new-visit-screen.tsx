import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { PlaceList } from '../contract.ts';
import { PURPOSES, type Purpose } from '../rules/purposes.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

/** Checking in by hand, for whoever does not sign himself. */
export function Screen() {
  const t = useTexts(texts);
  const places = useApi<PlaceList>('/guestbook/places');
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <Loaded query={places}>
        {({ rows }) => {
          const open = rows.filter((each) => !each.closed);
          return open.length === 0 ? (
            <Empty title={t('noPlace')}>{t('noPlaceHelp')}</Empty>
          ) : (
            <Enter places={open} />
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Values {
  placeId: string;
  name: string;
  institution: string;
  phone: string;
  host: string;
  purpose: Purpose | '';
  about: string;
  people: string;
  gift: boolean;
  giftNote: string;
  consent: boolean;
}

function Enter({ places }: { places: PlaceList['rows'] }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({
    initial: {
      placeId: places[0]!.id,
      name: '',
      institution: '',
      phone: '',
      host: '',
      purpose: '',
      about: '',
      people: '1',
      gift: false,
      giftNote: '',
      consent: false,
    } as Values,
    send: (values) => post<{ id: string }>('/guestbook/visits', { ...values, key }),
    refresh: ['/guestbook'],
    said: t('saved'),
    done: ({ id }) => go(`/tamu/${id}`),
  });
  return (
    <Form form={form} submit={t('save')} columns={2}>
      <Select
        {...form.field('placeId')}
        label={t('place')}
        required
        options={places.map(({ id, name, agencyName }) => ({ value: id, label: `${name}, ${agencyName}` }))}
      />
      <TextField {...form.field('name')} label={n('name')} required />
      <TextField {...form.field('institution')} label={n('institution')} required={false} />
      <TextField {...form.field('phone')} label={t('phone')} inputMode="tel" short required={false} />
      <TextField {...form.field('host')} label={t('host')} hint={t('hostHint')} required={false} />
      <Select
        {...form.field('purpose')}
        label={n('purpose')}
        required
        options={PURPOSES.map((value) => ({ value, label: n(`purpose-${value}`) }))}
      />
      <TextField {...form.field('people')} label={n('people')} inputMode="numeric" short />
      <TextArea {...form.field('about')} label={n('about')} rows={2} max={300} required={false} />
      <Checkbox {...form.field('gift')} label={t('giftBox')} />
      {form.values.gift && <TextField {...form.field('giftNote')} label={t('giftNote')} required={false} />}
      <Checkbox {...form.field('consent')} label={t('consentBox')} required />
      <PrivacyNotice form="tamu" />
    </Form>
  );
}
