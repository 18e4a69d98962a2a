import { useEffect, useState } from 'react';
import { toHex } from '../../../../platform/sealing/bytes.ts';
import type { SigningKey } from '../../../../platform/sealing/ed25519.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { inGroups } from '../../sealing/key-request.ts';
import { newRoot, printRoot } from '../../sealing/staff-key.ts';
import css from '../keys/keys.module.css';
import { CodeBlock, Paper } from '../keys/paper.tsx';
import { TypeBack } from '../keys/type-back.tsx';
import { useRootWords, Words } from '../keys/words.tsx';
import { texts } from './ceremony-texts.ts';
import type { StepProps } from './draft.ts';

/** The root is made here, printed, and typed back. It never leaves this page. */
export function RootStep({ forward }: Pick<StepProps, 'forward'>) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [root, setRoot] = useState<SigningKey | null>(null);
  const [right, setRight] = useState(false);
  useEffect(() => {
    let current = true;
    void newRoot().then((key) => current && setRoot(key));
    return () => {
      current = false;
    };
  }, []);
  const words = useRootWords(root === null ? null : toHex(root.publicKey));
  if (root === null) return null;
  const printed = printRoot(root);
  return (
    <>
      <p data-print="no">{t('rootLead')}</p>
      <Paper title={t('rootPaper')}>
        <p>{government.name}</p>
        <CodeBlock name="root">{inGroups(printed)}</CodeBlock>
        <p>{t('rootPaperBody')}</p>
        <p>{t('rootPaperWords')}</p>
        <Words words={words} label={t('rootWords')} />
      </Paper>
      <div data-print="no" className={css.form}>
        <TypeBack label={t('rootBack')} hint={t('rootBackHint')} expected={printed} onRight={setRight} />
        <Buttons>
          <Button
            kind="primary"
            disabledReason={right ? null : t('rootFirst')}
            onClick={() => forward({ root })}
          >
            {t('next')}
          </Button>
        </Buttons>
      </div>
    </>
  );
}
