import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { processView } from '../../contract/procurement.ts';
import css from '../desk/desk.module.css';
import { SeverityMark } from '../desk/marks.tsx';
import { names } from '../desk/texts/names.ts';
import { PROCESSES } from './search.ts';
import { texts } from './texts.ts';

type Process = z.output<typeof processView>;
type Verdict = Process['verdicts'][number];

/** Found first, then what could not be computed. */
const ORDER = { found: 0, 'not-computable': 1, clear: 2 } as const;

/** One process: its bids, what each rule answers with its formula filled in, and the indicators' values. */
export function ProcessPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const process = useApi<Process>(`${PROCESSES}/${id}`);
  const ocid = process.data?.ocid;
  return (
    <SidePanel
      title={process.data?.title || t('noName')}
      open
      onClose={onClose}
      actions={
        ocid !== undefined && (
          <LinkButton to={`/audit?scope=procurement&subject=${encodeURIComponent(ocid)}`}>
            {t('open')}
          </LinkButton>
        )
      }
    >
      <Loaded query={process}>{(data) => <Body process={data} />}</Loaded>
    </SidePanel>
  );
}

function Body({ process }: { process: Process }) {
  const t = useTexts(texts);
  const f = useFormat();
  const verdicts = [...process.verdicts].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <>
      <Facts
        rows={[
          { term: 'OCID', value: <Code>{process.ocid}</Code> },
          { term: t('buyer'), value: process.buyer ?? '–' },
          { term: t('method'), value: process.methodDetails ?? process.method ?? '–' },
          { term: t('value'), value: process.value === null ? '–' : f.rupiah(process.value) },
          {
            term: t('period'),
            value: `${process.period.start ?? '–'} ${t('to')} ${process.period.end ?? '–'}`,
          },
        ]}
      />
      <section className={css.part}>
        <h3>{t('verdicts')}</h3>
        {verdicts.length === 0 && <p className={css.quiet}>{t('noVerdicts')}</p>}
        <ul className={css.list}>
          {verdicts.map((each) => (
            <li key={each.code}>
              <Answer verdict={each} />
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{t('bids')}</h3>
        {process.bids.length === 0 && <p className={css.quiet}>{t('noBids')}</p>}
        <ul className={css.list}>
          {process.bids.map((bid, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- bids have no id of their own in every release, and never change here
            <li key={at} className={css.split}>
              <span>
                {bid.tenderers.map((each) => (
                  <span key={each.id}>
                    {each.name ?? each.id}
                    {each.won && <StatusMark tone="info" label={t('won')} />}{' '}
                  </span>
                ))}
                <span className={css.quiet}>{bid.status}</span>
              </span>
              <span>
                {bid.amount === null
                  ? '–'
                  : bid.currency === 'IDR' || bid.currency === null
                    ? f.rupiah(bid.amount)
                    : `${bid.currency} ${f.count(bid.amount)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{t('indicators')}</h3>
        {process.indicators.length === 0 && <p className={css.quiet}>{t('noIndicators')}</p>}
        <ul className={css.list}>
          {process.indicators.map(({ code, group, id, value }) => (
            <li key={`${code} ${group} ${id}`} className={css.split}>
              <span>
                <Code>{code}</Code> <span className={css.quiet}>{group}</span> {id}
              </span>
              <span>{value === null ? '–' : f.count(value)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Answer({ verdict }: { verdict: Verdict }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const both = useBoth();
  if (verdict.state === 'clear')
    return (
      <span className={css.split}>
        <Code>{verdict.code}</Code> <StatusMark tone="ok" label={n('answer-clear')} />
      </span>
    );
  return (
    <>
      <span className={css.split}>
        <Code>{verdict.code}</Code>
        {verdict.state === 'found' ? (
          <SeverityMark severity={verdict.severity} />
        ) : (
          <StatusMark tone="warn" label={n('answer-not-computable')} />
        )}
      </span>
      <p>{both(verdict.reason)}</p>
      {verdict.state === 'found' && <p className={css.formula}>{both(verdict.formula)}</p>}
      {verdict.missing.length > 0 && (
        <p>
          {t('missing')}: {verdict.missing.map(({ says }) => both(says)).join('; ')}
        </p>
      )}
    </>
  );
}
