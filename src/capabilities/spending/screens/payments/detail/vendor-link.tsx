import { useState } from 'react';
import { post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import type { Payment } from '../../../contract/payments.ts';
import { PAYMENT_REFRESH, paymentPath } from '../paths.ts';
import { texts } from '../texts/acts.ts';
import css from './detail.module.css';

/** Makes the vendor's link and shows it this once. */
export function VendorLinkDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useSay();
  const [url, setUrl] = useState<string | null>(null);
  const making = useSend({
    send: () => post<{ url: string }>(`${paymentPath(payment.id)}/link`),
    refresh: PAYMENT_REFRESH,
    done: (made) => setUrl(made.url),
  });
  const title = t(payment.vendorLinkMade ? 'new-link' : 'make-link');
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      {making.problem && <ErrorSummary problem={making.problem} formId="vendor-link" />}
      {url === null ? (
        <>
          <p>{t('lead-link')}</p>
          <Buttons>
            <Button kind="primary" busy={making.sending} onClick={() => making.send(undefined)}>
              {title}
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <p>{t('linkShown')}</p>
          <span className={css.link}>{url}</span>
          <Buttons>
            <Button kind="primary" onClick={() => void copy(url)}>
              {t('copy')}
            </Button>
            <Button onClick={onClose}>{t('close')}</Button>
          </Buttons>
        </>
      )}
    </Dialog>
  );
}
