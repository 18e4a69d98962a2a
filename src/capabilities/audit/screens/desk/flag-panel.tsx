import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import type { FlagView } from '../../contract/flags.ts';
import css from './desk.module.css';
import { EvidencePart } from './evidence-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { FlagMark, SeverityMark } from './marks.tsx';
import { ProofPart } from './proof-part.tsx';
import { findingPath, FLAGS, type Asking } from './queue-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/panel.ts';
import { VerdictPart } from './verdict-part.tsx';

interface PanelProps {
  id: string;
  onClose: () => void;
  onAsk: (act: Asking['act'], ids: readonly string[]) => void;
}

/** One flag beside the queue: its verdict with law and evidence, its history, and what may be done with it. */
export function FlagPanel({ id, onClose, onAsk }: PanelProps) {
  const t = useTexts(texts);
  const both = useBoth();
  const flag = useApi<FlagView>(`${FLAGS}/${id}`);
  const may = flag.data?.may ?? [];
  return (
    <SidePanel
      title={flag.data ? `${flag.data.rule} ${both(flag.data.ruleTitle)}` : t('verdict')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {may.includes('finding') && (
            <LinkButton kind="primary" to={findingPath([id])}>
              {t('makeFinding')}
            </LinkButton>
          )}
          {may.includes('dismiss') && <Button onClick={() => onAsk('dismiss', [id])}>{t('dismiss')}</Button>}
          {may.includes('assign') && <Button onClick={() => onAsk('assign', [id])}>{t('assign')}</Button>}
          {may.includes('reopen') && <Button onClick={() => onAsk('reopen', [id])}>{t('reopen')}</Button>}
          {flag.data?.findingId && (
            <LinkButton to={`/temuan/${flag.data.findingId}`}>{t('finding')}</LinkButton>
          )}
        </Buttons>
      }
    >
      <Loaded query={flag}>{(data) => <Body flag={data} />}</Loaded>
    </SidePanel>
  );
}

function Body({ flag }: { flag: FlagView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { place, subject } = flag;
  return (
    <>
      <p className={css.split}>
        <SeverityMark severity={flag.severity} />
        <FlagMark {...flag} />
      </p>
      {flag.suspended && <Notice tone="info" title={t('suspended')} />}
      {flag.dismissed && (
        <Notice tone="info" title={t('dismissed', { by: flag.dismissed.by })}>
          <p>{n(`dismiss-${flag.dismissed.reason}`)}</p>
          <p>{flag.dismissed.text}</p>
        </Notice>
      )}
      <VerdictPart flag={flag} />
      <EvidencePart flag={flag} />
      <Facts
        rows={[
          {
            term: t('subject'),
            value: (
              <>
                {n(`kind-${subject.kind}`)}{' '}
                {subject.link === null ? (
                  <Code>{subject.label}</Code>
                ) : (
                  <Link to={subject.link}>{subject.label}</Link>
                )}
              </>
            ),
          },
          { term: t('agency'), value: flag.agency ?? '–' },
          { term: t('year'), value: String(flag.year) },
          {
            term: t('money'),
            value: flag.moneyAtRisk === null ? t('noMoney') : f.rupiah(flag.moneyAtRisk),
          },
          {
            term: t('place'),
            value: t(place.moneyAssumed ? 'placeAssumed' : 'placeSum', {
              weight: f.count(place.weight),
              money: f.rupiah(place.money),
              precision: f.percent(place.precision),
              n: f.count(place.n),
              rank: f.count(place.rank),
            }),
          },
          { term: t('assigned'), value: flag.assigned?.name ?? t('nobody') },
          { term: t('found'), value: f.time(flag.foundAt) },
          { term: t('seen'), value: f.time(flag.lastSeenAt) },
          ...(flag.papers.length === 0
            ? []
            : [
                {
                  term: t('papers'),
                  value: flag.papers.map((paper) => (
                    <Link key={paper.id} to={`/audit/kertas-kerja/${paper.id}`}>
                      {paper.number} {paper.title}
                    </Link>
                  )),
                },
              ]),
        ]}
      />
      <ProofPart flag={flag} />
      <HistoryPart flag={flag} />
    </>
  );
}
