import { useState } from 'react';
import { post, upload } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/file-field.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { Moved, RequestDetail } from '../contract.ts';
import { Items } from './items.tsx';
import { texts } from './texts.ts';

const REFRESH = ['/clearance', '/desk', '/notifications'];
const MEGABYTE = 1024 * 1024;

type Act = 'approve' | 'return' | 'refuse' | 'resubmit' | 'sign' | 'handIn';

interface ActProps {
  request: RequestDetail;
  onClose: () => void;
}

/** What the reader may do with a request now: a button each, and the dialog that belongs to it. */
export function RequestActions({ request }: { request: RequestDetail }) {
  const t = useTexts(texts);
  const [act, setAct] = useState<Act | null>(null);
  const { may } = request;
  const close = () => setAct(null);
  const button = (which: Act, kind: 'primary' | 'plain' | 'danger') => (
    <Button kind={kind} onClick={() => setAct(which)}>
      {t(which)}
    </Button>
  );
  return (
    <>
      {may.approve && button('approve', 'primary')}
      {may.sign && button('sign', 'primary')}
      {may.upload && button('handIn', 'primary')}
      {may.resubmit && button('resubmit', 'primary')}
      {may.return && button('return', 'plain')}
      {may.refuse && button('refuse', 'danger')}
      {act === 'approve' && <Approve request={request} onClose={close} />}
      {act === 'return' && <Reason request={request} onClose={close} way="return" />}
      {act === 'refuse' && <Reason request={request} onClose={close} way="refuse" />}
      {act === 'resubmit' && <Resubmit request={request} onClose={close} />}
      {act === 'sign' && <Sign request={request} onClose={close} />}
      {act === 'handIn' && <HandIn request={request} onClose={close} />}
    </>
  );
}

function Approve({ request, onClose }: ActProps) {
  const t = useTexts(texts);
  const [changed, setChanged] = useState(false);
  const items = request.decision?.items ?? [];
  const form = useForm({
    initial: { note: '' },
    send: ({ note }) =>
      post<Moved>(`/clearance/requests/${request.id}/approve`, { decisionId: request.decision?.id, note }),
    refresh: REFRESH,
    done: (moved) => (moved.changed ? setChanged(true) : onClose()),
  });
  return (
    <Dialog title={t('approveTitle')} open onClose={onClose}>
      {changed ? (
        <>
          <Notice tone="warn" title={t('changedTitle')} role="alert">
            <p>{t('changedBody')}</p>
          </Notice>
          <Button onClick={onClose}>{t('seeRequest')}</Button>
        </>
      ) : (
        <>
          <p>{t(items.length > 0 ? 'approveConditions' : 'approveBody')}</p>
          {items.length > 0 && <Items items={items} />}
          <Form form={form} submit={t('approve')} cancel={onClose}>
            <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} rows={2} max={500} />
          </Form>
        </>
      )}
    </Dialog>
  );
}

function Reason({ request, onClose, way }: ActProps & { way: 'return' | 'refuse' }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post<Moved>(`/clearance/requests/${request.id}/${way}`, values),
    refresh: REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t(`${way}Title`)} open onClose={onClose}>
      <Form form={form} submit={t(way)} kind={way === 'refuse' ? 'danger' : 'primary'} cancel={onClose}>
        <TextArea
          {...form.field('reason')}
          label={t(`${way}Reason`)}
          hint={t('refuseHint')}
          rows={4}
          max={1_000}
          required
        />
      </Form>
    </Dialog>
  );
}

function Resubmit({ request, onClose }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { note: request.note },
    send: (values) => post<Moved>(`/clearance/requests/${request.id}/resubmit`, values),
    refresh: REFRESH,
    said: t('sent'),
    done: onClose,
  });
  return (
    <Dialog title={t('resubmit')} open onClose={onClose}>
      <Form form={form} submit={t('resubmit')} cancel={onClose}>
        <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} rows={3} max={500} />
      </Form>
    </Dialog>
  );
}

function Sign({ request, onClose }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { nik: '', passphrase: '' },
    send: (values) => post<Moved>(`/clearance/requests/${request.id}/sign`, values),
    refresh: REFRESH,
    said: t('signed'),
    done: onClose,
  });
  return (
    <Dialog title={t('signTitle')} open onClose={onClose}>
      <p>{t('signLead')}</p>
      <Form form={form} submit={t('sign')} cancel={onClose}>
        <TextField {...form.field('nik')} label={t('nik')} code inputMode="numeric" required />
        <TextField {...form.field('passphrase')} label={t('passphrase')} type="password" required />
        <PrivacyNotice form="eskbt" />
      </Form>
    </Dialog>
  );
}

function HandIn({ request, onClose }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { file: null as File | null },
    send: ({ file }) => upload<Moved>(`/clearance/requests/${request.id}/signed-file`, fileForm(file)),
    refresh: REFRESH,
    said: t('handedIn'),
    done: onClose,
  });
  return (
    <Dialog title={t('handIn')} open onClose={onClose}>
      <p>{t('handInLead')}</p>
      <Form form={form} submit={t('handIn')} cancel={onClose}>
        <FileField
          {...form.field('file')}
          label={t('file')}
          accept=".pdf"
          maxBytes={10 * MEGABYTE}
          required
        />
      </Form>
    </Dialog>
  );
}

function fileForm(file: File | null): FormData {
  const form = new FormData();
  if (file !== null) form.append('file', file, file.name);
  return form;
}
