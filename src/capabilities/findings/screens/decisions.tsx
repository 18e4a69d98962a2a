import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { texts } from './texts/recommendation.ts';
import type { Finding, FollowUp, Payment, Suspension } from './types.ts';
import { VerifyDialog } from './verify-dialog.tsx';

// Buttons beside what they decide about; shown only to those who may.

export function VerifyFollowUp({ followUp, finding }: { followUp: FollowUp; finding: Finding }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="primary" small onClick={() => setOpen(true)}>
        {t('verify')}
        <span className="hidden"> {t('followUp', { n: followUp.sequence })}</span>
      </Button>
      {open && <VerifyDialog followUp={followUp} finding={finding} onClose={() => setOpen(false)} />}
    </div>
  );
}

export function CheckPayment({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="primary" small onClick={() => setOpen(true)}>
        {t('check')}
        <span className="hidden"> {payment.receiptNumber}</span>
      </Button>
      {open && <CheckDialog payment={payment} onClose={() => setOpen(false)} />}
    </div>
  );
}

export function DecideSuspension({ suspension }: { suspension: Suspension }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="primary" small onClick={() => setOpen(true)}>
        {t('decide')}
      </Button>
      {open && <DecideDialog suspension={suspension} onClose={() => setOpen(false)} />}
    </div>
  );
}
