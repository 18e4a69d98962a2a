import { useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button, DownloadLink, LinkButton } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { WaveView } from '../../contract/wave/waves.ts';
import { Members } from './members.tsx';
import { WAVES } from './search.ts';
import { texts } from './texts.ts';
import css from './waves.module.css';

/** Who could be asked, who is, and the proof that nobody chose them. */
export function FrameTab({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [offering, setOffering] = useState(false);
  const mayFill = wave.may.includes('draw') || wave.may.includes('revise');
  return (
    <div className={css.panel}>
      <Section
        title={t('frame')}
        actions={
          <>
            {mayFill && <Button onClick={() => setOffering(true)}>{t('offer')}</Button>}
            {mayFill && <LinkButton to="/impor?jenis=survey-frame">{t('import')}</LinkButton>}
            {wave.strata.length > 0 && (
              <DownloadLink href={`/api${WAVES}/${wave.id}/frame.csv`}>{t('drawFile')}</DownloadLink>
            )}
          </>
        }
      >
        <p className={css.quiet}>{t('frameLead')}</p>
        <FrameTable wave={wave} />
      </Section>
      <Section title={t('draws')}>
        <Draws wave={wave} />
      </Section>
      <Section title={t('strata')}>
        <Strata wave={wave} />
      </Section>
      <Section title={t('members')}>
        <Members wave={wave} />
      </Section>
      {offering && <OfferStaff wave={wave} onClose={() => setOffering(false)} />}
    </div>
  );
}

function FrameTable({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { roles } = useSession();
  const columns: Column<WaveView['frame'][number]>[] = [
    { id: 'source', header: t('frameSource'), cell: (row) => t(`source-${row.source}`), fixed: true },
    { id: 'eligible', header: t('eligible'), align: 'end', cell: (row) => f.count(row.eligible) },
    { id: 'target', header: t('target'), align: 'end', cell: (row) => f.count(row.target) },
    { id: 'invited', header: t('invited'), align: 'end', cell: (row) => f.count(row.invited) },
    { id: 'flagged', header: t('flagged'), align: 'end', cell: (row) => f.count(row.flagged) },
    {
      id: 'excluded',
      header: t('excludedCount'),
      cell: (row) =>
        row.excluded.length === 0
          ? '–'
          : row.excluded
              .map(({ reason, members }) => `${f.count(members)} ${t(`excluded-${reason}`)}`)
              .join('; '),
    },
  ];
  if (roles.includes('survey-manager'))
    columns.push({
      id: 'file',
      header: t('frameFile'),
      cell: (row) => (
        <DownloadLink small href={`/api${WAVES}/${wave.id}/population.xlsx?source=${row.source}`}>
          XLSX
        </DownloadLink>
      ),
    });
  return (
    <DataTable
      name="survey-frame"
      label={t('frame')}
      rows={wave.frame}
      rowId={(row) => row.source}
      columns={columns}
    />
  );
}

function Strata({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (wave.strata.length === 0) return <p className={css.quiet}>{t('noStrata')}</p>;
  const columns: Column<WaveView['strata'][number]>[] = [
    { id: 'name', header: t('stratum'), cell: (row) => row.name, fixed: true },
    { id: 'code', header: t('code'), cell: (row) => <Code>{row.code}</Code> },
    { id: 'source', header: t('source'), cell: (row) => t(`source-${row.source}`) },
    {
      id: 'population',
      header: t('population'),
      align: 'end',
      value: (row) => row.population,
      cell: (row) => f.count(row.population),
    },
    {
      id: 'target',
      header: t('target'),
      align: 'end',
      value: (row) => row.target,
      cell: (row) => f.count(row.target),
    },
    {
      id: 'invited',
      header: t('invited'),
      align: 'end',
      value: (row) => row.invited,
      cell: (row) => f.count(row.invited),
    },
  ];
  return (
    <DataTable
      name="survey-strata"
      label={t('strata')}
      rows={wave.strata}
      rowId={(row) => row.id}
      columns={columns}
    />
  );
}

/** Each draw with what proves it; the number of the next one is only named by its fingerprint. */
function Draws({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const hash = (text: string) => (
    <span className={css.hash}>
      <Code>{text}</Code>
    </span>
  );
  return (
    <>
      {wave.draws.map((draw) => (
        <div key={draw.number}>
          <h3>{t('drawNumber', { n: draw.number })}</h3>
          <p className={css.quiet}>
            {t('drawNote', {
              members: f.count(draw.members),
              day: f.day(draw.drawnOn),
              by: draw.drawnBy ?? '–',
            })}
          </p>
          {draw.takenBackOn !== null && (
            <p>{t('takenBackNote', { day: f.day(draw.takenBackOn), reason: draw.takenBackReason ?? '' })}</p>
          )}
          <Facts
            rows={[
              { term: t('commitment'), value: hash(draw.commitment) },
              { term: t('frameHash'), value: hash(draw.frameHash) },
              { term: t('secret'), value: hash(draw.secret) },
              { term: t('seed'), value: hash(draw.seed) },
            ]}
          />
        </div>
      ))}
      {wave.state === 'draft' && (
        <>
          <p className={css.quiet}>{t('commitmentNote')}</p>
          <Facts rows={[{ term: t('commitment'), value: hash(wave.commitment) }]} />
        </>
      )}
    </>
  );
}

function OfferStaff({ wave, onClose }: { wave: WaveView; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [result, setResult] = useState<{ added: number; known: number } | null>(null);
  const offer = useSend({
    send: () =>
      post<{ added: number; known: number }>(`${WAVES}/${wave.id}/staff`, { version: wave.version }),
    refresh: [WAVES],
    done: setResult,
  });
  return (
    <ConfirmDialog
      title={t('offer')}
      open
      onClose={onClose}
      body={
        <>
          <p>{t('offerBody')}</p>
          {result && (
            <output>{t('offered', { added: f.count(result.added), known: f.count(result.known) })}</output>
          )}
          {offer.problem && <ProblemNotice problem={offer.problem} />}
        </>
      }
      confirm={t('offer')}
      busy={offer.sending}
      onConfirm={() => offer.send(undefined)}
    />
  );
}
