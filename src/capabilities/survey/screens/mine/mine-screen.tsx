import { renderSVG } from 'uqr';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { mineView, ownCodeView } from '../../contract/wave/invitations.ts';
import css from '../waves/waves.module.css';
import { texts } from './texts.ts';

type Mine = z.output<typeof mineView>;

/** Open invitations of the reader; the code of one is fetched here and shown once. */
export function Screen() {
  const t = useTexts(texts);
  const mine = useApi<Mine>('/survey/mine');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={mine}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('none')}>{t('noneNext')}</Empty>
          ) : (
            rows.map((row) => <Invitation key={row.invitationId} row={row} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Invitation({ row }: { row: Mine['rows'][number] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [url, setUrl] = useState<string | null>(null);
  const fetching = useSend({
    send: () => post<z.output<typeof ownCodeView>>(`/survey/mine/${row.invitationId}/code`),
    done: (code) => setUrl(code.url),
  });
  return (
    <Section title={row.waveName}>
      <p className={css.quiet}>{t('until', { day: f.day(row.closesOn) })}</p>
      <p>
        {t('check')}: <Code>{row.checkCode}</Code> {t('checkLead')}
      </p>
      {row.issued ? (
        <p>{t('issued')}</p>
      ) : (
        <>
          <p>{t(url === null ? 'fetchLead' : 'again')}</p>
          <div className={css.acts}>
            <Button
              kind={url === null ? 'primary' : 'plain'}
              busy={fetching.sending}
              onClick={() => fetching.send(undefined)}
            >
              {t('fetch')}
            </Button>
          </div>
          {fetching.problem && <ProblemNotice problem={fetching.problem} />}
          {url !== null && <SurveyLink url={url} />}
        </>
      )}
    </Section>
  );
}

function SurveyLink({ url }: { url: string }) {
  const t = useTexts(texts);
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(url))}`, [url]);
  return (
    <>
      <img className={css.qr} src={picture} alt={t('qr')} />
      <p>
        <a href={url} rel="noreferrer">
          {t('open')}
        </a>
      </p>
    </>
  );
}
