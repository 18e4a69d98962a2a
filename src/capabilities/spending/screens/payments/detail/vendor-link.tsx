import { useState } from 'react';
import { del, post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import { TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import { PrivacyNotice } from '../../../../../../web/ui/privacy-notice.tsx';
import type { Payment, VendorLink } from '../../../contract/payments.ts';
import { PAYMENT_REFRESH } from '../paths.ts';
import { texts } from '../texts/acts.ts';
import css from './detail.module.css';

/** Sends the vendor's link to its contact. The officer never sees the address: what is contested with it is the vendor's word. */
export function VendorLinkDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useTexts(texts);
  const [sent, setSent] = useState<VendorLink | null>(null);
  const title = t(payment.vendorLinkMade ? 'new-link' : 'make-link');
  return (
    <Dialog title={title} open onClose={onClose}>
      {sent === null ? (
        <AskContact payment={payment} title={title} onSent={setSent} onClose={onClose} />
      ) : (
        <LinkSent {...sent} onClose={onClose} />
      )}
    </Dialog>
  );
}

function AskContact({
  payment,
  title,
  onSent,
  onClose,
}: {
  payment: Payment;
  title: string;
  onSent: (sent: VendorLink) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const address = `/spending/contracts/${payment.contractId}/vendor-link`;
  const known = payment.vendorContact;
  const form = useForm({
    initial: { contact: '' },
    send: ({ contact }) =>
      post<VendorLink>(address, { contact: contact.trim() === '' ? null : contact.trim() }),
    refresh: PAYMENT_REFRESH,
    done: onSent,
  });
  const ending = useSend({
    send: () => del(address),
    refresh: PAYMENT_REFRESH,
    said: t('linkEnded'),
    done: onClose,
  });
  return (
    <>
      {ending.problem !== null && <ErrorSummary problem={ending.problem} formId="vendor-link" />}
      <p>{t('lead-link')}</p>
      {known !== null && <p>{t('linkKnown', { contact: known })}</p>}
      <Form form={form} submit={title} cancel={onClose}>
        <TextField
          {...form.field('contact')}
          label={t('linkContact')}
          hint={t('linkContactHint')}
          required={known === null}
        />
        <PrivacyNotice form="penyedia" />
      </Form>
      {payment.vendorLinkMade && (
        <Buttons>
          <Button kind="danger" busy={ending.sending} onClick={() => ending.send(undefined)}>
            {t('end-link')}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function LinkSent({ sentTo, url, onClose }: VendorLink & { onClose: () => void }) {
  const t = useTexts(texts);
  const say = useSay();
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  }
  return (
    <>
      <p>{t('linkSent', { contact: sentTo })}</p>
      {url !== null && (
        <>
          <p>{t('linkShown')}</p>
          <span className={css.link}>{url}</span>
        </>
      )}
      <Buttons>
        {url !== null && <Button onClick={() => void copy(url)}>{t('copy')}</Button>}
        <Button kind="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </Buttons>
    </>
  );
}
