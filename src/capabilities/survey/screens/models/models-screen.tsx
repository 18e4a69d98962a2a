import { useState } from 'react';
import { post, useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import css from '../waves/waves.module.css';
import { MODELS, type ModelChoices } from './addresses.ts';
import { Bank } from './bank.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { modelSearch } from './search.ts';
import { texts } from './texts.ts';

/** Published models, drafts, and the bank that they are made of. */
export function Screen() {
  const t = useTexts(texts);
  const [{ draft }, setSearch] = useScreenSearch(modelSearch);
  const [adding, setAdding] = useState(false);
  const list = useApi<ModelChoices>(MODELS);
  const mayManage = list.data?.may.includes('manage') === true;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayManage && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      <Loaded query={list}>{(data) => <Lists data={data} />}</Loaded>
      <Bank />
      {adding && list.data && (
        <NewDraft
          models={list.data.models}
          onClose={() => setAdding(false)}
          onDone={(id) => {
            setAdding(false);
            setSearch({ draft: id });
          }}
        />
      )}
      {draft !== '' && <DraftPanel key={draft} id={draft} onClose={() => setSearch({ draft: '' })} />}
    </Page>
  );
}

function Lists({ data }: { data: ModelChoices }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(modelSearch);
  const published: Column<ModelChoices['models'][number]>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name, fixed: true },
    { id: 'version', header: t('version'), align: 'end', cell: (row) => f.count(row.version) },
    { id: 'questions', header: t('questions'), align: 'end', cell: (row) => f.count(row.questions) },
    {
      id: 'by',
      header: t('publishedBy'),
      cell: (row) => `${f.shortTime(row.publishedAt)}, ${row.publishedBy}`,
    },
    {
      id: 'hash',
      header: t('hash'),
      cell: (row) => (
        <span className={css.hash}>
          <Code>{row.hash.slice(0, 16)}</Code>
        </span>
      ),
    },
  ];
  const drafts: Column<ModelChoices['drafts'][number]>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name, fixed: true },
    { id: 'questions', header: t('questions'), align: 'end', cell: (row) => f.count(row.questions) },
    { id: 'changedAt', header: t('saved'), cell: (row) => f.shortTime(row.changedAt) },
  ];
  return (
    <>
      <Section title={t('models')}>
        <DataTable
          name="survey-models"
          label={t('models')}
          rows={data.models}
          rowId={(row) => row.id}
          columns={published}
          empty={t('noModels')}
        />
      </Section>
      {data.may.includes('manage') && (
        <Section title={t('drafts')}>
          <DataTable
            name="survey-drafts"
            label={t('drafts')}
            rows={data.drafts}
            rowId={(row) => row.id}
            columns={drafts}
            onOpen={(row) => setSearch({ draft: row.id })}
            openId={search.draft}
            empty={t('noDrafts')}
          />
        </Section>
      )}
    </>
  );
}

interface NewDraftProps {
  models: ModelChoices['models'];
  onClose: () => void;
  onDone: (id: string) => void;
}

function NewDraft({ models, onClose, onDone }: NewDraftProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', from: '' },
    send: ({ name, from }) =>
      post<{ id: string }>('/survey/model-drafts', { name, from: from === '' ? null : from }),
    refresh: [MODELS],
    said: t('created'),
    done: ({ id }) => onDone(id),
  });
  return (
    <Dialog title={t('new')} open onClose={onClose}>
      <Form form={form} submit={t('create')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} maxLength={120} required />
        <Select
          {...form.field('from')}
          label={t('from')}
          blank={t('fromBank')}
          options={models.map(({ id, name, version }) => ({
            value: id,
            label: t('named', { name, version }),
          }))}
        />
      </Form>
    </Dialog>
  );
}
