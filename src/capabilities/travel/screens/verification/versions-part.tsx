import { useState } from 'react';
import { get, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import type { ReplayView } from '../../contract-verification.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/verdict.ts';
import { memberAt, type Judged } from './types.ts';
import { useSaid } from './use-said.ts';
import css from './verification.module.css';

/** With what the verdict was reached, whether it is still what the same evidence gives, and what was said before. */
export function VersionsPart({ account }: { account: Judged }) {
  return (
    <Stack>
      <Replay memberId={account.memberId} />
      <Versions account={account} />
      <History account={account} />
    </Stack>
  );
}

function Replay({ memberId }: { memberId: string }) {
  const t = useTexts(texts);
  const said = useSaid();
  const [found, setFound] = useState<ReplayView | null>(null);
  const { send, sending, problem } = useSend({
    send: () => get<ReplayView>(`${memberAt(memberId)}/replay`),
    done: setFound,
  });
  return (
    <Section title={t('replay')}>
      <p className={css.hint}>{t('replayLead')}</p>
      <div>
        <Button busy={sending} onClick={() => send(undefined)}>
          {t('replayDo')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <output>
        {found && (
          <Notice
            tone={found.same ? 'ok' : 'danger'}
            title={t(found.same ? `replay-same-${found.from}` : 'replay-other')}
          >
            <p>{t('replayVersion', { n: found.version })}</p>
            {found.differences.map((each) => (
              <p key={each.id}>{said(each)}</p>
            ))}
          </Notice>
        )}
      </output>
    </Section>
  );
}

function Versions({ account: { verdict } }: { account: Judged }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { versions, positions } = verdict;
  const exact = (value: string) => <span className={css.hash}>{value}</span>;
  return (
    <Section title={t('versions')}>
      <Facts
        rows={[
          ...(['engine', 'thresholds', 'tariff', 'geography'] as const).map((each) => ({
            term: t(each),
            value: exact(versions[each]),
          })),
          { term: t('fingerprint'), value: exact(verdict.hash) },
          { term: t('coverage'), value: `${f.percent(verdict.coverage)} (${t('coverageHint')})` },
          {
            term: t('positions'),
            value: t(positions.kept ? 'positionsKept' : 'positionsGone', { n: f.count(positions.count) }),
          },
        ]}
      />
    </Section>
  );
}

function History({ account: { history } }: { account: Judged }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Section title={t('history')}>
      <ul className={css.rows}>
        {history.map((each) => (
          <li key={each.version}>
            <div className={css.head}>
              <b>{t('historyLine', { n: each.version, cause: n(`cause-${each.cause}`) })}</b>
              <span className={css.quiet}>{f.time(each.at)}</span>
            </div>
            <p className={css.text}>
              {t('historyNote', {
                low: f.rupiah(each.low),
                rest: f.rupiah(each.high - each.low),
                ok: f.count(each.confirmed),
                against: f.count(each.contradicted),
                open: f.count(each.unverified),
              })}
            </p>
            <span className={css.hash}>{each.hash}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
