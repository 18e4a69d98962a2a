import { useState } from 'react';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { SampleView } from '../../contract/sampling.ts';
import css from '../desk/desk.module.css';
import { EvaluationPart } from './evaluation-part.tsx';
import { ItemForm } from './item-form.tsx';
import { SAMPLES, sampleSearch } from './search.ts';
import { texts } from './texts.ts';

type Item = SampleView['rows'][number];

/** One sample: how it was drawn, its lines with what was found in each, and what follows for the population. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const sample = useApi<SampleView>(`${SAMPLES}/${id}`);
  return <Loaded query={sample}>{(data) => <Sample sample={data} />}</Loaded>;
}

function Sample({ sample }: { sample: SampleView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(sampleSearch);
  const evaluate = useSend({
    send: () => post(`${SAMPLES}/${sample.id}/evaluate`),
    refresh: [SAMPLES],
    said: t('evaluated'),
  });
  const item = sample.rows.find((each) => each.id === search.item);
  const close = () => setSearch({ item: '' });
  return (
    <Page
      title={`${sample.number} ${sample.title}`}
      status={
        <StatusMark tone={sample.state === 'evaluated' ? 'ok' : 'info'} label={t(`state-${sample.state}`)} />
      }
      back={{ to: '/audit/sampel', label: t('back') }}
      actions={
        sample.may.includes('evaluate') && (
          <Button kind="primary" busy={evaluate.sending} onClick={() => evaluate.send(undefined)}>
            {t('evaluate')}
          </Button>
        )
      }
    >
      {evaluate.problem && <ProblemNotice problem={evaluate.problem} />}
      {sample.evaluation && <EvaluationPart evaluation={sample.evaluation} />}
      <Drawn sample={sample} />
      <Section title={t('items')}>
        <div className={css.dense}>
          <DataTable
            name="audit-sample-items"
            label={t('items')}
            rows={sample.rows}
            rowId={(row) => row.id}
            columns={useItemColumns(sample)}
            onOpen={(row) => setSearch({ item: row.id })}
            openId={search.item}
            download={{
              csv: `/api${SAMPLES}/${sample.id}/items.csv`,
              xlsx: `/api${SAMPLES}/${sample.id}/items.xlsx`,
            }}
          />
        </div>
      </Section>
      {item && (
        <SidePanel title={item.label} open onClose={close}>
          <Facts
            rows={[
              { term: t('day'), value: f.day(item.day) },
              { term: t('booked'), value: f.rupiah(item.booked) },
              ...(item.note === null ? [] : [{ term: t('note'), value: item.note }]),
            ]}
          />
          {sample.may.includes('examine') && (
            <ItemForm key={item.id} sampleId={sample.id} item={item} onDone={close} />
          )}
        </SidePanel>
      )}
    </Page>
  );
}

function useItemColumns(sample: SampleView): Column<Item>[] {
  const t = useTexts(texts);
  const f = useFormat();
  const booked = sample.rows.reduce((sum, row) => sum + row.booked, 0);
  return [
    { id: 'line', header: t('line'), cell: (row) => `${row.position}. ${row.label}` },
    { id: 'day', header: t('day'), cell: (row) => f.shortDay(row.day) },
    {
      id: 'booked',
      header: t('booked'),
      align: 'end',
      cell: (row) => f.rupiah(row.booked),
      total: f.rupiah(booked),
    },
    {
      id: 'audited',
      header: t('audited'),
      align: 'end',
      cell: (row) => (row.audited === null ? '–' : f.rupiah(row.audited)),
    },
    {
      id: 'deviates',
      header: t('deviates'),
      cell: (row) => (row.deviates === null ? '–' : t(row.deviates ? 'yes' : 'no')),
    },
    { id: 'note', header: t('note'), cell: (row) => <span className={css.oneLine}>{row.note}</span> },
  ];
}

/** How it was drawn, and whether it can be drawn again. */
function Drawn({ sample }: { sample: SampleView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const [asked, setAsked] = useState(false);
  const again = useApi<{ same: boolean; says: { id: string; en: string } }>(
    asked ? `${SAMPLES}/${sample.id}/redraw` : null,
  );
  return (
    <>
      <Facts
        columns={2}
        rows={[
          { term: t('method'), value: t(`method-${sample.method}`) },
          { term: t('confidence'), value: f.percent(sample.confidence) },
          {
            term: t('population'),
            value: t('populationOf', {
              n: f.count(sample.populationCount),
              sum: f.rupiah(sample.populationAmount),
            }),
          },
          ...(sample.tolerable === null ? [] : [{ term: t('tolerable'), value: f.rupiah(sample.tolerable) }]),
          ...(sample.interval === null
            ? []
            : [{ term: t('interval'), value: f.rupiah(Math.round(sample.interval)) }]),
          { term: t('seed'), value: <Code>{sample.seed}</Code> },
          {
            term: t('hash'),
            value: (
              <span className={css.hash}>
                <Code>{sample.populationHash}</Code>
              </span>
            ),
          },
        ]}
      />
      <div>
        <Button small onClick={() => setAsked(true)}>
          {t('redraw')}
        </Button>
      </div>
      {asked && (
        <Loaded query={again}>
          {({ same, says }) => (
            <Notice tone={same ? 'ok' : 'danger'} title={t(same ? 'redrawSame' : 'redrawOther')}>
              <p>{both(says)}</p>
            </Notice>
          )}
        </Loaded>
      )}
    </>
  );
}
