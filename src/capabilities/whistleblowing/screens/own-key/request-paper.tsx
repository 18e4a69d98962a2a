import { useEffect, useMemo, useState } from 'react';
import { renderSVG } from 'uqr';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import { printRequest, requestWords } from '../../sealing/key-request.ts';
import css from '../keys/keys.module.css';
import { CodeBlock, Paper } from '../keys/paper.tsx';
import { Words } from '../keys/words.tsx';
import { texts } from './own-key-texts.ts';

/** The request for the keeper of the root: code, QR code and the words that both compare. Nothing in it is secret. */
export function RequestPaper({ recipient, signer }: { recipient: string; signer: string }) {
  const t = useTexts(texts);
  const say = useSay();
  const { account, government } = useSession();
  const [words, setWords] = useState<readonly string[]>([]);
  const request = useMemo(
    () => ({ account: account.id, recipient, signer }),
    [account.id, recipient, signer],
  );
  const printed = printRequest(request);
  useEffect(() => {
    let current = true;
    void requestWords(request).then((each) => current && setWords(each));
    return () => {
      current = false;
    };
  }, [request]);
  const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(printed.replaceAll(' ', ''), { border: 2 }))}`;
  return (
    <div className={css.form}>
      <Paper title={t('requestTitle')}>
        <p>
          {account.name}, {government.name}
        </p>
        <CodeBlock name="request">{printed}</CodeBlock>
        <p>
          <img className={css.qr} src={qr} alt={t('requestQr')} width="168" height="168" />
        </p>
        <p>{t('requestWordsLead')}</p>
        <Words words={words} label={t('requestWords')} />
      </Paper>
      <p data-print="no">
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(printed).then(
              () => say(t('copied')),
              () => say(t('notCopied')),
            );
          }}
        >
          {t('copy')}
        </Button>
      </p>
      <p data-print="no">{t('requestNext')}</p>
    </div>
  );
}
