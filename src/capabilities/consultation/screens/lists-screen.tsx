import { useState } from 'react';
import { del, post, put, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Checkbox, NumberField, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { CannedView, ListsReply, TopicView } from '../contract.ts';
import { PLACES } from '../rules/canned.ts';
import { texts } from './texts.ts';
import { useLists } from './use-lists.ts';

const REFRESH = ['/consultation/lists'];

/** Topics of the government and its ready-made answers. */
export function Screen() {
  const t = useTexts(texts);
  const { query } = useLists();
  return (
    <Page title={t('listsTitle')} lead={t('listsLead')} back={{ to: '/konsultasi', label: t('title') }}>
      <Loaded query={query}>
        {(lists) => (
          <>
            {lists.may.readAll && <Canned lists={lists} />}
            <Topics lists={lists} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Topics({ lists }: { lists: ListsReply }) {
  const t = useTexts(texts);
  const [edited, setEdited] = useState<TopicView | null>(null);
  const fresh: TopicView = {
    key: '',
    name: { id: '', en: '' },
    position: 80,
    active: true,
    needsApproval: false,
  };
  return (
    <Section
      title={t('topics')}
      actions={lists.may.keepLists && <Button onClick={() => setEdited(fresh)}>{t('addTopic')}</Button>}
    >
      <DataTable
        name="consultation-topics"
        label={t('topics')}
        rows={lists.topics}
        rowId={(row) => row.key}
        {...(lists.may.keepLists ? { onOpen: setEdited } : {})}
        columns={[
          { id: 'name', header: t('topic'), cell: (row) => row.name.id },
          {
            id: 'active',
            header: t('state'),
            cell: (row) => (
              <StatusMark
                tone={row.active ? 'ok' : 'plain'}
                label={t(row.active ? 'topicOpen' : 'topicClosed')}
              />
            ),
          },
          { id: 'eyes', header: t('fourEyes'), cell: (row) => t(row.needsApproval ? 'yes' : 'no') },
        ]}
        empty={t('none')}
      />
      {edited !== null && <TopicDialog topic={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function TopicDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      key: topic.key,
      nameId: topic.name.id,
      nameEn: topic.name.en,
      position: topic.position as number | null,
      active: topic.active,
      needsApproval: topic.needsApproval,
    },
    send: (values) => put('/consultation/topics', values),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={topic.key === '' ? t('addTopic') : topic.name.id} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        {topic.key === '' && (
          <TextField {...form.field('key')} label={t('topicKey')} hint={t('topicKeyHint')} code required />
        )}
        <TextField {...form.field('nameId')} label={t('topicNameId')} required />
        <TextField {...form.field('nameEn')} label={t('topicNameEn')} required />
        <NumberField {...form.field('position')} label={t('position')} required />
        <Checkbox {...form.field('active')} label={t('topicOpen')} />
        <Checkbox {...form.field('needsApproval')} label={t('fourEyes')} hint={t('fourEyesBody')} />
      </Form>
    </Dialog>
  );
}

function Canned({ lists }: { lists: ListsReply }) {
  const t = useTexts(texts);
  const { topic } = useLists();
  const [edited, setEdited] = useState<CannedView | null>(null);
  return (
    <Section
      title={t('canned')}
      actions={
        <Button onClick={() => setEdited({ id: '', topic: null, title: '', body: '' })}>
          {t('addCanned')}
        </Button>
      }
    >
      <p>{t('cannedHint', { places: PLACES.map((each) => `{${each}}`).join(' ') })}</p>
      <DataTable
        name="consultation-canned"
        label={t('canned')}
        rows={lists.canned}
        rowId={(row) => row.id}
        onOpen={setEdited}
        columns={[
          { id: 'title', header: t('articleTitle'), cell: (row) => row.title },
          {
            id: 'topic',
            header: t('topic'),
            cell: (row) => (row.topic === null ? t('everyTopic') : topic(row.topic)),
          },
        ]}
        empty={t('noCanned')}
      />
      {edited !== null && <CannedDialog canned={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function CannedDialog({ canned, onClose }: { canned: CannedView; onClose: () => void }) {
  const t = useTexts(texts);
  const { choices } = useLists();
  const fresh = canned.id === '';
  const form = useForm({
    initial: { topic: canned.topic ?? '', title: canned.title, body: canned.body },
    send: ({ topic, title, body }) => {
      const values = { topic: topic === '' ? null : topic, title, body };
      return fresh ? post('/consultation/canned', values) : put(`/consultation/canned/${canned.id}`, values);
    },
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  const remove = useSend({
    send: () => del(`/consultation/canned/${canned.id}`),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={fresh ? t('addCanned') : canned.title} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextField {...form.field('title')} label={t('articleTitle')} maxLength={120} required />
        <Select {...form.field('topic')} label={t('topic')} blank={t('everyTopic')} options={choices} />
        <TextArea {...form.field('body')} label={t('answer')} rows={8} max={10_000} required />
      </Form>
      {!fresh && (
        <Button kind="danger" onClick={() => remove.send(undefined)} busy={remove.sending}>
          {t('remove')}
        </Button>
      )}
    </Dialog>
  );
}
