import { useEffect, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { combineShares, type Share } from '../../../../platform/sealing/shares.ts';
import { recoverIdentity } from '../../sealing/staff-key.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { CodeBlock, Paper } from './paper.tsx';
import { TypeBack } from './type-back.tsx';

/** Groups at the end of a share that its keeper types back; the first share is typed whole. */
const LAST = 3;

/**
 * Five pages, one for each keeper, each read back before the next one is shown. That any three give the key again, and that two do not, is proven
 * in memory before the first one is printed.
 */
export function SharePages({
  recovery,
  government,
  decree,
  onDone,
}: {
  recovery: { recipient: string; shares: readonly Share[] };
  government: string;
  decree: string;
  onDone: () => void;
}) {
  const t = useTexts(texts);
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(false);
  const [proven, setProven] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void prove(recovery).then((each) => current && setProven(each));
    return () => {
      current = false;
    };
  }, [recovery]);
  const share = recovery.shares[at];
  if (share === undefined || proven === null) return null;
  if (!proven) return <Notice tone="danger" title={t('sharesBroken')} role="alert" />;
  const groups = share.text.split('-');
  const whole = at === 0;
  const expected = whole ? share.text : groups.slice(-LAST).join('-');
  const values = { n: share.number, of: share.total, least: share.threshold };
  return (
    <div className={css.form}>
      <div data-print="no">
        <Notice tone="ok" title={t('sharesProven')} />
      </div>
      <Paper title={t('shareTitle', values)}>
        <p>{government}</p>
        <CodeBlock name="share">{groups.join(' ')}</CodeBlock>
        <p>{t('shareBody', values)}</p>
        <p>{t('shareSet', { set: share.set, decree })}</p>
        <p>{t('shareKeeper')}</p>
      </Paper>
      <div data-print="no" className={css.form}>
        <TypeBack
          key={share.number}
          label={t(whole ? 'shareBackWhole' : 'shareBackEnd', { n: LAST })}
          hint={t('shareBackHint')}
          expected={expected}
          onRight={setRight}
        />
        <Buttons>
          <Button
            kind="primary"
            disabledReason={right ? null : t('shareFirst')}
            onClick={() => {
              setRight(false);
              if (at + 1 < recovery.shares.length) setAt(at + 1);
              else onDone();
            }}
          >
            {t(at + 1 < recovery.shares.length ? 'shareNext' : 'sharesDone', { n: share.number + 1 })}
          </Button>
        </Buttons>
      </div>
    </div>
  );
}

/** Every three of the five, and no two. */
async function prove({ recipient, shares }: { recipient: string; shares: readonly Share[] }) {
  try {
    const texts = shares.map((each) => each.text);
    for (let a = 0; a < texts.length; a++)
      for (let b = a + 1; b < texts.length; b++)
        for (let c = b + 1; c < texts.length; c++)
          await recoverIdentity([texts[a]!, texts[b]!, texts[c]!], recipient);
    const two = await combineShares(texts.slice(0, 2)).then(
      () => true,
      () => false,
    );
    return !two;
  } catch {
    return false;
  }
}
