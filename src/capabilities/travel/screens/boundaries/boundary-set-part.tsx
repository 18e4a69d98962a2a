import { useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { BoundarySetView } from '../../contract-boundaries.ts';
import { boundaryFaultTexts } from '../../texts/boundary-faults.ts';
import css from './boundaries.module.css';
import { texts } from './texts.ts';

const TONES: Record<BoundarySetView['status'], Tone> = {
  checking: 'info',
  refused: 'danger',
  ready: 'warn',
  active: 'ok',
  retired: 'plain',
};

/** One file: what it is, how far its check is, what is wrong with it, and what can be done with it. */
export function BoundarySetPart({ set, may }: { set: BoundarySetView; may: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <article className={css.set}>
      <p className={css.head}>
        <b>{set.source}</b>
        <StatusMark tone={TONES[set.status]} label={t(`status-${set.status}`)} />
      </p>
      <p className={css.about}>
        {set.fileName} · {t('uploaded', { at: f.time(set.uploadedAt), by: set.uploadedBy || t('byCommand') })}
      </p>
      {set.version !== null && (
        <p>
          {t('counts', { regencies: f.count(set.regencies), points: f.count(set.points) })} · {set.version}
        </p>
      )}
      {set.progress !== null && (
        <Progress
          label={t('checking')}
          {...(set.progress.total > 0 && { value: set.progress.done, max: set.progress.total })}
        />
      )}
      {set.interrupted && <Notice tone="warn" title={t('interrupted')} />}
      {set.faults.length > 0 && <Faults faults={set.faults} />}
      <details className={css.licence}>
        <summary>{t('licence')}</summary>
        <p>{set.licence}</p>
      </details>
      {may && <Switch set={set} />}
    </article>
  );
}

function Faults({ faults }: { faults: BoundarySetView['faults'] }) {
  const t = useTexts(texts);
  const w = useTexts(boundaryFaultTexts);
  const f = useFormat();
  return (
    <Notice tone="danger" title={t('faults')}>
      <ul className={css.faults}>
        {faults.map(({ fault, count, regencies }) => (
          <li key={fault}>
            {w(fault)}
            {regencies.length > 0 && (
              <span className={css.about}>
                {t('faultCount', { n: f.count(count) })}:{' '}
                {regencies.map((each) => `${each.code} ${each.name}`.trim()).join(', ')}
                {count > regencies.length && `, ${t('andMore', { n: f.count(count - regencies.length) })}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Switch({ set }: { set: BoundarySetView }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const active = set.status === 'active';
  const verb = active ? 'retire' : 'activate';
  const label = active ? t('retire') : t(set.status === 'retired' ? 'again' : 'activate');
  const switching = useSend({
    send: () => post<BoundarySetView>(`/travel/boundaries/${set.id}/${verb}`),
    refresh: ['/travel/boundaries'],
    done: () => setOpen(false),
    said: t(active ? 'retired' : 'activated'),
  });
  if (set.status === 'checking' || set.status === 'refused') return null;
  return (
    <>
      {switching.problem !== null && <ProblemNotice problem={switching.problem} />}
      <Buttons>
        <Button kind={set.status === 'ready' ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
          {label}
        </Button>
      </Buttons>
      <ConfirmDialog
        title={label}
        open={open}
        onClose={() => setOpen(false)}
        body={<p>{t(active ? 'retireBody' : 'activateBody')}</p>}
        confirm={label}
        busy={switching.sending}
        onConfirm={() => switching.send(undefined)}
      />
    </>
  );
}
