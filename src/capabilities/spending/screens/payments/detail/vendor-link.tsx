import { useState } from 'react';
import { del, post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { ErrorSummary } from '../../../../../../web/ui/error-summary.tsx';
import { useSay } from '../../../../../../web/ui/status-line.tsx';
import type { Payment } from '../../../contract/payments.ts';
import { PAYMENT_REFRESH } from '../paths.ts';
import { texts } from '../texts/acts.ts';
import css from './detail.module.css';

/** Makes the vendor's link and shows it this once. */
export function VendorLinkDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useSay();
  const [url, setUrl] = useState<string | null>(null);
  const address = `/spending/contracts/${payment.contractId}/vendor-link`;
  const making = useSend({
    send: () => post<{ url: string }>(address),
    refresh: PAYMENT_REFRESH,
    done: (made) => setUrl(made.url),
  });
  const ending = useSend({
    send: () => del(address),
    refresh: PAYMENT_REFRESH,
    said: t('linkEnded'),
    done: onClose,
  });
  const title = t(payment.vendorLinkMade ? 'new-link' : 'make-link');
  const problem = making.problem ?? ending.problem;
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      {problem !== null && <ErrorSummary problem={problem} formId="vendor-link" />}
      {url === null ? (
        <>
          <p>{t('lead-link')}</p>
          <Buttons>
            <Button kind="primary" busy={making.sending} onClick={() => making.send(undefined)}>
              {title}
            </Button>
            {payment.vendorLinkMade && (
              <Button kind="danger" busy={ending.sending} onClick={() => ending.send(undefined)}>
                {t('end-link')}
              </Button>
            )}
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
