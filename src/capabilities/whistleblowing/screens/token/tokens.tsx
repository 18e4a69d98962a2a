import { renderSVG } from 'uqr';
import { useTexts } from '../../../../../web/language.tsx';
import { saveFile } from '../../../../../web/save-file.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import css from './tokens.module.css';
import { texts } from './token-texts.ts';

/** The tokens, to be kept by whoever reads them: they are nowhere else. */
export function Tokens({ tokens, until }: { tokens: readonly string[]; until: string }) {
  const t = useTexts(texts);
  const save = () => saveFile('token.txt', new Blob([`${until}\n\n${tokens.join('\n\n')}\n`]));
  return (
    <Section title={t('ready')}>
      <Notice tone="warn" title={t('once')} role="alert">
        <p>{t('use')}</p>
        <p>{until}</p>
      </Notice>
      <div data-print="no">
        <Buttons>
          <Button kind="primary" onClick={save}>
            {t('save')}
          </Button>
          <Button onClick={() => globalThis.print()}>{t('paper')}</Button>
        </Buttons>
      </div>
      <ol className={css.tokens}>
        {tokens.map((token, index) => (
          <li key={token}>
            <p className={css.name}>{t('token', { n: index + 1 })}</p>
            <p className={css.token} data-token={index}>
              {token}
            </p>
            <img
              className={css.qr}
              src={`data:image/svg+xml,${encodeURIComponent(renderSVG(token, { border: 2 }))}`}
              alt={t('qr', { n: index + 1 })}
              width="240"
              height="240"
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
