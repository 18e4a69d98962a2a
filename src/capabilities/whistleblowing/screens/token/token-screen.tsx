import { useEffect, useRef, useState } from 'react';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Section, Stack } from '../../../../../web/ui/page.tsx';
import { fingerprintOf } from '../../../../platform/blind-tokens/key-list.ts';
import type { TokenOffer } from '../../contract-tokens.ts';
import { requestTokens, type TokenRequest } from '../../sealing/fetch-tokens.ts';
import { texts } from './token-texts.ts';
import { Tokens } from './tokens.tsx';
import css from './tokens.module.css';

const PATH = '/reporter-tokens';

/** Where an employee fetches tokens of a verified person: on the main host, at another occasion than any report. */
export function Screen() {
  const t = useTexts(texts);
  const offer = useApi<TokenOffer>(PATH);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={offer}>{(data) => <Offered offer={data} />}</Loaded>
    </Page>
  );
}

function Offered({ offer }: { offer: TokenOffer }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [tokens, setTokens] = useState<readonly string[] | null>(null);
  const until = offer.validUntil === null ? '' : t('until', { day: f.day(offer.validUntil) });
  if (tokens !== null) return <Tokens tokens={tokens} until={until} />;
  if (offer.key === null || offer.keys === null)
    return (
      <Notice tone="info" title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    );
  return (
    <Stack>
      <Section title={t('how')}>
        <p>{t('blind')}</p>
        <p>{t('all')}</p>
        <p>{t('later')}</p>
        <p>{t('safe')}</p>
      </Section>
      <Section title={t('print')}>
        <Fingerprint keys={offer.keys} />
        <p>{t('same')}</p>
        <p>{until}</p>
      </Section>
      {offer.taken ? (
        <Notice tone="ok" title={t('taken')}>
          <p>{t('takenText')}</p>
        </Notice>
      ) : (
        <Take offer={{ ...offer, key: offer.key }} done={setTokens} />
      )}
    </Stack>
  );
}

function Take({
  offer,
  done,
}: {
  offer: Pick<TokenOffer, 'context' | 'count'> & { key: NonNullable<TokenOffer['key']> };
  done: (tokens: readonly string[]) => void;
}) {
  const t = useTexts(texts);
  /** made once: what was sent and not answered is sent again, or the server would take it for somebody who asks twice */
  const made = useRef<TokenRequest | null>(null);
  const [failed, setFailed] = useState(false);
  const { send, sending, problem } = useSend({
    send: async () => {
      setFailed(false);
      made.current ??= await requestTokens(offer);
      const { open, body } = made.current;
      const { blindSignatures } = await post<{ blindSignatures: string[] }>(PATH, body);
      return open(blindSignatures).catch((error: unknown) => {
        if (error instanceof RangeError) return null;
        throw error;
      });
    },
    done: (tokens: string[] | null) => (tokens === null ? setFailed(true) : done(tokens)),
  });
  return (
    <Stack>
      {problem !== null && <ProblemNotice problem={problem} />}
      {failed && (
        <Notice tone="danger" title={t('failed')} role="alert">
          <p>{t('failedText')}</p>
        </Notice>
      )}
      <p>
        <Button kind="primary" busy={sending} onClick={() => send(null)}>
          {t('take', { n: offer.count })}
        </Button>
      </p>
    </Stack>
  );
}

/** Worked out on this device from the list as it came: whoever is given a key of his own sees another. */
function Fingerprint({ keys }: { keys: string }) {
  const [print, setPrint] = useState('');
  useEffect(() => {
    let current = true;
    void fingerprintOf(keys).then((made) => current && setPrint(made));
    return () => {
      current = false;
    };
  }, [keys]);
  return <p className={css.print}>{print}</p>;
}
