import { useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Menu } from '../../../../../../web/ui/menu.tsx';
import type { Payment } from '../../../contract/payments.ts';
import { texts } from '../texts/acts.ts';
import { AdvanceDialog, CancelDialog, DayDialog, RejectDialog } from './act-dialogs.tsx';
import { VendorLinkDialog } from './vendor-link.tsx';

type Act = Payment['may'][number];

/** What the reader may do with the payment now: first and filled what brings it on. Disputes are settled where they stand. */
export function PaymentActs({ payment, today }: { payment: Payment; today: string }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const may = (act: Act) => payment.may.includes(act);
  const props = { payment, today, onClose: close };
  const beside = [
    ...(may('make-link')
      ? [
          {
            id: 'link',
            label: t(payment.vendorLinkMade ? 'new-link' : 'make-link'),
            onSelect: () => setOpen('make-link'),
          },
        ]
      : []),
    ...(may('cancel')
      ? [
          {
            id: 'cancel',
            label: t('cancel'),
            danger: true,
            separated: true,
            onSelect: () => setOpen('cancel'),
          },
        ]
      : []),
  ];
  return (
    <>
      {may('advance') && payment.next !== null && (
        <Button kind="primary" onClick={() => setOpen('advance')}>
          {t(`to-${payment.next}`)}
        </Button>
      )}
      {(['resubmit', 'account'] as const).filter(may).map((act) => (
        <Button key={act} kind="primary" onClick={() => setOpen(act)}>
          {t(act)}
        </Button>
      ))}
      {may('reject') && <Button onClick={() => setOpen('reject')}>{t('reject')}</Button>}
      {beside.length > 0 && <Menu label={t('more')} items={beside} />}
      {open === 'advance' && <AdvanceDialog {...props} />}
      {open === 'reject' && <RejectDialog {...props} />}
      {(open === 'resubmit' || open === 'account') && <DayDialog {...props} act={open} />}
      {open === 'cancel' && <CancelDialog {...props} />}
      {open === 'make-link' && <VendorLinkDialog payment={payment} onClose={close} />}
    </>
  );
}
