import { useEffect, useId, useState } from 'react';
import { toHex } from '../../../../platform/sealing/bytes.ts';
import type { SigningKey } from '../../../../platform/sealing/ed25519.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { readRoot } from '../../sealing/staff-key.ts';
import { texts } from './keys-texts.ts';

/** The root typed from paper. It is kept only while the page that asks for it is open, and wiped when that is left. */
export function RootField({ root, onRoot }: { root: string; onRoot: (key: SigningKey | null) => void }) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'empty' | 'wrong' | 'other' | 'right'>('empty');
  useEffect(() => {
    if (typed.trim() === '') return;
    let current = true;
    void readRoot(typed).then(
      (key) => {
        if (!current) return;
        const fits = toHex(key.publicKey) === root;
        setState(fits ? 'right' : 'other');
        onRoot(fits ? key : null);
      },
      () => {
        if (!current) return;
        setState('wrong');
        onRoot(null);
      },
    );
    return () => {
      current = false;
    };
  }, [typed, root, onRoot]);
  return (
    <>
      <TextArea
        id={`${id}-root`}
        name="root"
        label={t('rootField')}
        hint={t('rootFieldHint')}
        rows={3}
        value={typed}
        onChange={setTyped}
        error={
          typed.trim().length > 60 && (state === 'wrong' || state === 'other')
            ? t(state === 'other' ? 'rootOther' : 'rootWrong')
            : undefined
        }
        required
      />
      {state === 'right' && <Notice tone="ok" title={t('rootRight')} />}
    </>
  );
}
