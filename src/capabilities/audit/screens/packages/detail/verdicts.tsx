import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Garis, type GarisStep, type StepState } from '../../../../../../web/ui/garis.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { PackageView, VerdictView } from '../../../contract/packages.ts';
import { fieldWords } from '../../../rules/package/field-words.ts';
import { texts as shared } from '../../../texts.ts';
import { texts } from '../texts/package.ts';
import css from './detail.module.css';
import { MendLink } from './mend.tsx';
import { unanswered } from './next-step.ts';
import { whereToMend } from './where-to-mend.ts';

/** What every rule said, in three groups. The line bends at what was found, and is broken off where a datum is missing. */
export function Verdicts({
  of,
  verdicts,
  isTrial,
}: {
  of: PackageView;
  verdicts: readonly VerdictView[];
  isTrial: boolean;
}) {
  const t = useTexts(texts);
  const f = useFormat();
  const group = (state: VerdictView['state']) => verdicts.filter((each) => each.state === state);
  const [found, clear, must] = [group('found'), group('clear'), unanswered(verdicts)];
  const open = group('not-computable').filter((each) => !must.includes(each));
  return (
    <Section title={t('check')} id="periksa">
      {isTrial ? (
        <p className={css.hint}>{t('trialLead')}</p>
      ) : (
        of.check !== null && (
          <p className={css.hint}>{t('runLead', { n: of.check.run, time: f.time(of.check.at) })}</p>
        )
      )}
      {verdicts.length === 0 && !isTrial && <p>{t('noVerdicts')}</p>}
      {verdicts.length > 0 && (
        <>
          <h3 className={css.groupTitle}>{t('found', { n: found.length })}</h3>
          {found.length === 0 ? (
            <StatusMark tone="ok" label={t('foundNone')} />
          ) : (
            <Answers of={of} all={found} state="bent" />
          )}
        </>
      )}
      {must.length > 0 && (
        <>
          <h3 className={css.groupTitle}>{t('mustAnswer', { n: must.length })}</h3>
          <Answers of={of} all={must} state="ahead" />
        </>
      )}
      {open.length > 0 && (
        <details className={css.more}>
          <summary>{t('notComputable', { n: open.length })}</summary>
          <p className={css.hint}>{t('notComputableLead')}</p>
          <Answers of={of} all={open} state="ahead" />
        </details>
      )}
      {clear.length > 0 && (
        <details className={css.more}>
          <summary>{t('clear', { n: clear.length })}</summary>
          <Answers of={of} all={clear} state="done" />
        </details>
      )}
    </Section>
  );
}

function Answers({ of, all, state }: { of: PackageView; all: readonly VerdictView[]; state: StepState }) {
  const both = useBoth();
  return (
    <Garis
      steps={all.map((each): GarisStep => ({
        id: each.code,
        label: both(each.title),
        at: each.code,
        state,
        children: <Answer of={of} verdict={each} />,
      }))}
    />
  );
}

/** One answer: what was seen, the sum with this package's own numbers, the law, how to mend it and where. */
function Answer({ of, verdict }: { of: PackageView; verdict: VerdictView }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const both = useBoth();
  const f = useFormat();
  const found = verdict.state === 'found';
  const law = (verdict.basis ?? []).map((each) =>
    each.verified ? each.source : `${each.source} (${t('unverified')})`,
  );
  return (
    <div className={css.answer}>
      {found && (
        <p>
          <StatusMark
            tone={verdict.severity === 'critical' ? 'danger' : verdict.severity === 'low' ? 'plain' : 'warn'}
            label={`${t('severityOf', { severity: s(`severity-${verdict.severity}`).toLowerCase() })}: ${t(`effect-${verdict.severity}`)}`}
          />
        </p>
      )}
      {verdict.suspended && <StatusMark tone="info" label={t('suspended')} />}
      <p>{both(verdict.reason)}</p>
      {verdict.state !== 'not-computable' && (
        <p className={css.formula}>
          <span className={css.small}>{t('formula')}</span>
          <br />
          {both(verdict.formula)}
        </p>
      )}
      {found && verdict.moneyAtRisk !== null && (
        <p>{t('atRisk', { amount: f.rupiah(verdict.moneyAtRisk) })}</p>
      )}
      {found && verdict.mend !== null && (
        <p>
          <b>{t('mend')}.</b> {both(verdict.mend)}
        </p>
      )}
      {verdict.unconfirmed.length > 0 && (
        <p className={css.hint}>
          {t('unconfirmedNote', {
            fields: verdict.unconfirmed.map((field) => both(fieldWords(field))).join(', '),
          })}
        </p>
      )}
      {verdict.state !== 'clear' && <Ways of={of} verdict={verdict} />}
      <p className={css.small}>
        {law.length > 0 && `${t('law')}: ${law.join('; ')}. `}
        <Link to={`/spj/aturan?code=${verdict.code}`}>{t('rule', { code: verdict.code })}</Link>
      </p>
    </div>
  );
}

/** Links to the fields and papers that the answer rests on, each once. */
function Ways({ of, verdict }: { of: PackageView; verdict: VerdictView }) {
  const t = useTexts(texts);
  const both = useBoth();
  const ways = new Map<Parameters<typeof MendLink>[0]['place'], string>();
  for (const { field } of verdict.missing) {
    const place = whereToMend(field);
    if (place !== null) ways.set(place, both(fieldWords(field)));
  }
  for (const { kind, ref } of verdict.evidence) {
    if (kind === 'field') {
      const place = whereToMend(ref);
      if (place !== null) ways.set(place, both(fieldWords(ref)));
    }
    const document = kind === 'document' ? of.documentList.find((each) => each.id === ref) : undefined;
    if (document !== undefined) ways.set(`dokumen-${document.id}`, document.name);
  }
  if (verdict.code === 'SPJ-01' && verdict.state === 'found')
    ways.set('dokumen', both(fieldWords('documents')));
  if (!of.may.includes('edit')) return null;
  if (ways.size === 0) return verdict.state === 'found' ? null : <p className={css.hint}>{t('notHere')}</p>;
  return (
    <ul className={css.links}>
      {[...ways].map(([place, name]) => (
        <li key={place}>
          <MendLink place={place}>{t('goTo', { name })}</MendLink>
        </li>
      ))}
    </ul>
  );
}
