import { useId, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { SealingError } from '../../../../platform/sealing/sealing-error.ts';
import { ShareError } from '../../../../platform/sealing/shares.ts';
import type { KeyHolder } from '../../sealing/directory.ts';
import { RECOVERY, recoverIdentity } from '../../sealing/staff-key.ts';
import { texts } from './change-texts.ts';

type Fault = ShareError['shareFault'] | 'other';

/** Three shares typed from paper: each keeper types his own. */
export function SharesField({
  holders,
  onRecovered,
}: {
  /** recovery keys of the directory, former ones too: a recovery that broke off goes on */
  holders: readonly KeyHolder[];
  onRecovered: (recovered: { identity: string; fingerprint: string }) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState<readonly string[]>(Array.from({ length: RECOVERY.threshold }, () => ''));
  const [fault, setFault] = useState<{ fault: Fault; index: number | null } | null>(null);
  async function combine() {
    const shares = typed.filter((each) => each.trim() !== '');
    for (const holder of holders.toReversed()) {
      try {
        onRecovered({
          identity: await recoverIdentity(shares, holder.recipient),
          fingerprint: holder.fingerprint,
        });
        setTyped([]);
        return;
      } catch (error) {
        if (error instanceof ShareError) return setFault({ fault: error.shareFault, index: error.index });
        if (!(error instanceof SealingError)) throw error;
      }
    }
    setFault({ fault: 'other', index: null });
  }
  return (
    <>
      <p>{t('sharesBody')}</p>
      {fault !== null && (
        <Notice tone="danger" title={t('sharesWrong')} role="alert">
          <p>{t(`share-${fault.fault}`, { n: (fault.index ?? 0) + 1 })}</p>
        </Notice>
      )}
      {typed.map((value, index) => (
        <TextArea
          // Three fields that never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          id={`${id}-${index}`}
          name={`share-${index}`}
          label={t('shareField', { n: index + 1 })}
          rows={3}
          value={value}
          onChange={(next) => {
            setTyped(typed.with(index, next));
            setFault(null);
          }}
          error={undefined}
          required
        />
      ))}
      <Buttons>
        <Button kind="primary" onClick={() => void combine()}>
          {t('combine')}
        </Button>
      </Buttons>
    </>
  );
}
