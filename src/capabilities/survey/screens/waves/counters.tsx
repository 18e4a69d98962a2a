import { renderSVG } from 'uqr';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { post, put, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { counterList, CounterView } from '../../contract/wave/counters.ts';
import type { WaveView } from '../../contract/wave/waves.ts';
import { texts } from './response-texts.ts';
import { WAVES } from './search.ts';
import css from './waves.module.css';

/** Counters where service users put themselves into the frame. */
export function Counters({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [adding, setAdding] = useState(false);
  const path = `${WAVES}/${wave.id}/counters`;
  const counters = useApi<z.output<typeof counterList>>(path);
  const columns = useColumns(path);
  const mayAdd = wave.may.includes('draw') || wave.may.includes('revise');
  return (
    <Section
      title={t('counters')}
      actions={mayAdd && <Button onClick={() => setAdding(true)}>{t('addCounter')}</Button>}
    >
      <p className={css.quiet}>{t('countersLead')}</p>
      {counters.error && <ProblemNotice problem={counters.error} />}
      <DataTable
        name="survey-counters"
        label={t('counters')}
        rows={counters.data?.rows ?? []}
        rowId={(row) => row.id}
        columns={columns}
        empty={t('noCounters')}
      />
      {adding && <AddCounter path={path} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function useColumns(path: string): Column<CounterView>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    { id: 'service', header: t('counterService'), cell: (row) => row.service, fixed: true },
    { id: 'unit', header: t('counterUnit'), cell: (row) => row.unit },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <StatusMark tone={row.open ? 'ok' : 'plain'} label={t(row.open ? 'counterOpen' : 'counterShut')} />
      ),
    },
    { id: 'entered', header: t('entered'), align: 'end', cell: (row) => f.count(row.entered) },
    { id: 'act', header: t('act'), cell: (row) => <CounterActs counter={row} path={path} /> },
  ];
}

function CounterActs({ counter, path }: { counter: CounterView; path: string }) {
  const t = useTexts(texts);
  const [showing, setShowing] = useState(false);
  const change = useSend({
    send: () => put(`/survey/counters/${counter.id}`, { open: !counter.open, version: counter.version }),
    refresh: [path],
    said: t('saved'),
  });
  return (
    <span className={css.acts}>
      <Button small onClick={() => setShowing(true)}>
        {t('poster')}
      </Button>
      <Button small kind="quiet" busy={change.sending} onClick={() => change.send(undefined)}>
        {t(counter.open ? 'shut' : 'reopen')}
      </Button>
      {showing && <Poster counter={counter} onClose={() => setShowing(false)} />}
    </span>
  );
}

/** What hangs at the counter: the browser prints it as it stands. */
function Poster({ counter, onClose }: { counter: CounterView; onClose: () => void }) {
  const t = useTexts(texts);
  const picture = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(counter.url))}`,
    [counter.url],
  );
  return (
    <Dialog title={`${counter.service}, ${counter.unit}`} open onClose={onClose}>
      <img className={css.qr} src={picture} alt={t('posterQr')} />
      <p className={css.hash}>{counter.url}</p>
      <div className={css.acts}>
        <Button kind="primary" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('shutPoster')}
        </Button>
      </div>
    </Dialog>
  );
}

function AddCounter({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { unit: '', service: '' },
    send: (values) => post(path, values),
    refresh: [path],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('addCounter')} open onClose={onClose}>
      <Form form={form} submit={t('addCounter')} cancel={onClose}>
        <TextField {...form.field('unit')} label={t('counterUnit')} maxLength={150} required />
        <TextField {...form.field('service')} label={t('counterService')} maxLength={150} required />
      </Form>
    </Dialog>
  );
}
