import { useState } from 'react';
import { post, put, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { PlaceList, PlaceView } from '../contract.ts';
import { texts } from './texts.ts';

/** The doors that the reader keeps, each with its page for a tablet. */
export function Screen() {
  const t = useTexts(texts);
  const places = useApi<PlaceList>('/guestbook/places');
  const [changed, setChanged] = useState<PlaceView | null>(null);
  const rows = places.data?.rows;
  return (
    <Page title={t('placesTitle')} lead={t('placesLead')}>
      <DataTable
        name="guestbook-places"
        label={t('placesTitle')}
        query={{
          data: rows && { rows, total: rows.length, page: 1, size: rows.length },
          error: places.error,
          refetch: places.refetch,
        }}
        rowId={(row) => row.id}
        empty={t('noPlaces')}
        columns={[
          { id: 'name', header: t('name'), cell: (row) => row.name },
          { id: 'agency', header: t('agency'), cell: (row) => row.agencyName },
          { id: 'opens', header: t('opens'), cell: (row) => row.opens },
          { id: 'closes', header: t('closes'), cell: (row) => row.closes ?? t('byParameter') },
          {
            id: 'state',
            header: t('state'),
            cell: (row) => (
              <StatusMark tone={row.closed ? 'plain' : 'ok'} label={t(row.closed ? 'closed' : 'open')} />
            ),
          },
          {
            id: 'pages',
            header: t('pages'),
            cell: (row) => (
              <>
                <a href={row.kiosk}>{t('kiosk')}</a>
                <br />
                <a href={row.poster}>{t('poster')}</a>
              </>
            ),
          },
          {
            id: 'act',
            header: t('edit'),
            cell: (row) => (
              <Button small onClick={() => setChanged(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      {changed !== null && <Change place={changed} onClose={() => setChanged(null)} />}
      <Section title={t('addPlace')}>
        <Add />
      </Section>
    </Page>
  );
}

function Change({ place, onClose }: { place: PlaceView; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: place.name, opens: place.opens, closes: place.closes ?? '', closed: place.closed },
    send: (values) => put(`/guestbook/places/${place.id}`, values),
    refresh: ['/guestbook'],
    said: t('savedPlace'),
    done: onClose,
  });
  return (
    <Dialog title={place.name} open onClose={onClose}>
      <Form form={form} submit={t('savePlace')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} required />
        <TextField {...form.field('opens')} label={t('opens')} hint={t('hoursHint')} short required />
        <TextField {...form.field('closes')} label={t('closes')} hint={t('closesHint')} short />
        <Checkbox {...form.field('closed')} label={t('closedBox')} />
      </Form>
    </Dialog>
  );
}

function Add() {
  const t = useTexts(texts);
  const form = useForm({
    initial: { agencyId: null as Option | null, name: '', opens: '07:30', closes: '' },
    send: (values) => post('/guestbook/places', { ...values, agencyId: values.agencyId?.id ?? '' }),
    refresh: ['/guestbook'],
    said: t('addedPlace'),
  });
  return (
    <Form form={form} submit={t('addPlace')} columns={2}>
      <AgencyPicker {...form.field('agencyId')} required />
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} required />
      <TextField {...form.field('opens')} label={t('opens')} hint={t('hoursHint')} short required />
      <TextField {...form.field('closes')} label={t('closes')} hint={t('closesHint')} short />
    </Form>
  );
}
