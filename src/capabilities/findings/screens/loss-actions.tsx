import { useState } from 'react';
import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { LEDGER, lossStep } from './paths.ts';
import { SignDialog } from './sign-dialog.tsx';
import { texts } from './texts/loss.ts';
import type { Loss } from './types.ts';

/** What may be done with a loss; payments are recorded at the finding. */
export function LossActions({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const [doing, setDoing] = useState<'sign' | 'close' | 'write-off' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      {loss.may.includes('sign') && (
        <Button kind="primary" onClick={() => setDoing('sign')}>
          {t('sign')}
        </Button>
      )}
      {loss.may.includes('close') && (
        <Button kind="primary" onClick={() => setDoing('close')}>
          {t('close')}
        </Button>
      )}
      {loss.may.includes('write-off') && (
        <Button kind="danger" onClick={() => setDoing('write-off')}>
          {t('write-off')}
        </Button>
      )}
      {doing === 'sign' && <SignDialog loss={loss} onClose={close} />}
      {(doing === 'close' || doing === 'write-off') && (
        <CloseDialog loss={loss} how={doing} onClose={close} />
      )}
    </>
  );
}

function CloseDialog({
  loss,
  how,
  onClose,
}: {
  loss: Loss;
  how: 'close' | 'write-off';
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: { paper: '' },
    send: ({ paper }) =>
      post(lossStep(loss.id, 'close'), { outcome: how === 'close' ? 'settled' : 'written-off', paper }),
    refresh: LEDGER,
    said: t('closed'),
    done: onClose,
  });
  return (
    <Dialog title={t(how)} open onClose={onClose}>
      <p>{t(`${how}-body`, { amount: f.rupiah(loss.remainder) })}</p>
      <Form form={form} submit={t(how)} kind={how === 'close' ? 'primary' : 'danger'} cancel={onClose}>
        {how === 'write-off' && <TextField {...form.field('paper')} label={t('paper')} required />}
      </Form>
    </Dialog>
  );
}
