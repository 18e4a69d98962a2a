import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button } from '../../../../web/ui/button.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Filters, SearchField } from '../../../../web/ui/filters.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { VendorPage } from '../contract/vendors.ts';
import { texts } from '../texts/people.ts';
import { directorySearch } from './directory-search.ts';

export function VendorsTab() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(directorySearch);
  const vendors = useApi<VendorPage>('/directory/vendors', { q: search.q, page: search.page });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Filters>
        <SearchField label={t('vendorSearch')} value={search.q} onChange={(q) => setSearch({ q })} />
      </Filters>
      <DataTable
        name="vendors"
        label={t('vendors')}
        query={vendors}
        rowId={(row) => row.id}
        columns={[
          { id: 'name', header: t('vendorName'), cell: (row) => row.name },
          {
            id: 'taxNumber',
            header: t('taxNumber'),
            cell: (row) => (row.taxNumber === null ? '–' : <Code>{row.taxNumber}</Code>),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('noVendors')}
        extra={
          vendors.data?.mayAdd && (
            <Button kind="primary" small onClick={() => setAdding(true)}>
              {t('addVendor')}
            </Button>
          )
        }
      />
      {adding && <NewVendorDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function NewVendorDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', taxNumber: '' },
    send: ({ name, taxNumber }) =>
      post<{ id: string }>('/directory/vendors', {
        name,
        taxNumber: taxNumber.trim() === '' ? null : taxNumber,
      }),
    refresh: ['/directory/vendors'],
    said: t('vendorAdded'),
    done: onClose,
  });
  return (
    <Dialog title={t('addVendor')} open onClose={onClose}>
      <Form form={form} submit={t('addVendor')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('vendorName')} required />
        <TextField
          {...form.field('taxNumber')}
          label={t('taxNumber')}
          hint={t('taxHint')}
          code
          inputMode="numeric"
        />
        <PrivacyNotice form="pegawai" />
      </Form>
    </Dialog>
  );
}
