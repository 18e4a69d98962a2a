import type { Silences as SilencesData } from '../../src/platform/alarms/contract.ts';
import { post, useApi, useSend } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loaded, ProblemNotice } from '../ui/loaded.tsx';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';
import css from './alarms.module.css';

type Row = SilencesData['rows'][number];

const TONES: Record<Row['state'], Tone> = {
  asked: 'warn',
  approved: 'bent',
  refused: 'danger',
  ended: 'plain',
};

/** What is not told and why: everybody in the house may read it. */
export function Silences() {
  const t = useTexts(texts);
  const silences = useApi<SilencesData>('/alarms/silences');
  return (
    <Loaded query={silences}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t('noSilences')}>
            <p>{t('noSilencesBody')}</p>
          </Empty>
        ) : (
          <ul className={css.ledger}>
            {rows.map((row) => (
              <SilenceLine key={row.id} row={row} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function SilenceLine({ row }: { row: Row }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const decide = useSend({
    send: (approve: boolean) => post(`/alarms/silences/${row.id}/decision`, { approve }),
    refresh: ['/alarms', '/desk'],
    said: t('decided'),
  });
  const end = useSend({
    send: () => post(`/alarms/silences/${row.id}/end`, {}),
    refresh: ['/alarms'],
    said: t('ended'),
  });
  const problem = decide.problem ?? end.problem;
  return (
    <li className={css.line}>
      <div className={css.what}>
        <p className={css.title}>
          {row.code} {row.about === null ? both(row.rule) : both(row.about)}
        </p>
        <p>{row.reason}</p>
        <p className={css.quiet}>
          {row.agency?.name ?? t('whole')}, {t('throughDay', { day: f.day(row.until) })} ·{' '}
          {t('askedBy', { name: row.askedBy ?? t('somebody'), day: f.shortTime(row.askedAt) })}
          {row.decidedBy !== null && ` · ${t('decidedBy', { name: row.decidedBy })}`} ·{' '}
          <StatusMark tone={TONES[row.state]} label={t(`silence-${row.state}`)} />
        </p>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div className={css.acts}>
        {row.mayDecide && (
          <>
            <Button kind="primary" busy={decide.sending} onClick={() => decide.send(true)}>
              {t('approve')}
            </Button>
            <Button busy={decide.sending} onClick={() => decide.send(false)}>
              {t('refuse')}
            </Button>
          </>
        )}
        {row.mayEnd && !row.mayDecide && (
          <Button busy={end.sending} onClick={() => end.send(undefined)}>
            {t('end')}
          </Button>
        )}
      </div>
    </li>
  );
}
