import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import { setUpOf, type ClientKind } from './client-links.ts';
import css from './phone.module.css';
import { texts } from './texts/devices.ts';

/** The application's own link, the same as a QR code for another screen, and the address for typing. Shown this once. */
export function ClientSetUpView({ kind, token }: { kind: ClientKind; token: string }) {
  const t = useTexts(texts);
  const say = useSay();
  const { link, address } = setUpOf(kind, location.origin, token);
  const picture = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(link ?? address))}`,
    [link, address],
  );
  return (
    <Notice tone="warn" title={t('made')}>
      <p>{t('once')}</p>
      {link !== null && (
        <p>
          <a href={link}>{t('open')}</a>
        </p>
      )}
      <p>{t('scan')}</p>
      <img className={css.qr} src={picture} alt={t(`kind-${kind}`)} width="220" height="220" />
      <p>{t(kind === 'traccar' ? 'tokenOnly' : 'address')}</p>
      <p className={css.address}>
        <Code>{address}</Code>
      </p>
      {kind === 'traccar' && <Facts rows={[{ term: t('token'), value: <Code>{token}</Code> }]} />}
      <Button onClick={() => void navigator.clipboard?.writeText(address).then(() => say(t('copied')))}>
        {t('copy')}
      </Button>
    </Notice>
  );
}
