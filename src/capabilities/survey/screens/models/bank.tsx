import type { z } from 'zod';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import type { bankList } from '../../contract/model.ts';
import { SOURCES } from '../../rules/model/model.ts';
import css from '../waves/waves.module.css';
import { modelSearch } from './search.ts';
import { texts } from './texts.ts';

type BankView = z.output<typeof bankList>;
type Row = BankView['rows'][number];
const QUESTIONS = '/survey/questions';

/** Questions that drafts are made of. */
export function Bank() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(modelSearch);
  const bank = useApi<BankView>(QUESTIONS, search.source === '' ? {} : { source: search.source });
  return (
    <Section title={t('bank')}>
      <p className={css.quiet}>{t('bankLead')}</p>
      <Filters>
        <SelectFilter
          label={t('source')}
          value={search.source}
          onChange={(source) => setSearch({ source, question: '' })}
          options={[
            { value: '' as const, label: t('anySource') },
            ...SOURCES.map((value) => ({ value, label: t(`source-${value}`) })),
          ]}
        />
      </Filters>
      <Loaded query={bank}>{(data) => <Questions bank={data} />}</Loaded>
    </Section>
  );
}

function Questions({ bank }: { bank: BankView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const [search, setSearch] = useScreenSearch(modelSearch);
  const names = new Map(bank.dimensions.map((each) => [each.code, each.name[locale]]));
  const mayManage = bank.may.includes('manage');
  const adopt = useSend({
    send: () => post(`${QUESTIONS}/adopt`),
    refresh: [QUESTIONS],
    said: t('adopted'),
  });
  const columns: Column<Row>[] = [
    { id: 'text', header: t('question'), cell: (row) => row.question.text[locale], fixed: true },
    {
      id: 'dimension',
      header: t('dimension'),
      cell: ({ question: { dimension } }) =>
        dimension === null ? t('unscored') : (names.get(dimension) ?? dimension),
    },
    {
      id: 'kind',
      header: t('kind'),
      cell: ({ question }) =>
        `${t(`kind-${question.kind}`)}${question.sensitive ? `, ${t('sensitive')}` : ''}`,
    },
    { id: 'source', header: t('source'), cell: (row) => t(`source-${row.question.source}`) },
    { id: 'code', header: t('code'), cell: (row) => <Code>{row.question.code}</Code> },
  ];
  const open = bank.rows.find((row) => row.id === search.question);
  return (
    <>
      {mayManage && bank.offered > 0 && (
        <Button busy={adopt.sending} onClick={() => adopt.send(undefined)}>
          {t('adopt', { n: f.count(bank.offered) })}
        </Button>
      )}
      {adopt.problem && <ProblemNotice problem={adopt.problem} />}
      <DataTable
        name="survey-bank"
        label={t('bank')}
        rows={bank.rows}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={(row) => setSearch({ question: row.id })}
        openId={search.question}
        empty={t('noQuestions')}
      />
      {open && (
        <QuestionPanel
          key={open.id}
          row={open}
          mayManage={mayManage}
          onClose={() => setSearch({ question: '' })}
        />
      )}
    </>
  );
}

interface PanelProps {
  row: Row;
  mayManage: boolean;
  onClose: () => void;
}

function QuestionPanel({ row, mayManage, onClose }: PanelProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const { question } = row;
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => post(`${QUESTIONS}/${row.id}/retire`, { reason, version: row.version }),
    refresh: [QUESTIONS],
    said: t('retiredSaid'),
    done: onClose,
  });
  return (
    <SidePanel title={question.text[locale]} open onClose={onClose}>
      <div className={css.panel}>
        <Facts
          rows={[
            { term: t('code'), value: <Code>{question.code}</Code> },
            { term: t('kind'), value: t(`kind-${question.kind}`) },
            { term: t('english'), value: question.text.en },
            { term: t('validFrom'), value: f.day(row.validFrom) },
            ...(question.options ?? []).map((each) => ({ term: each.code, value: each.text[locale] })),
          ]}
        />
        {row.retiredOn !== null && (
          <p>{t('retired', { day: f.day(row.retiredOn), reason: row.retiredReason ?? '' })}</p>
        )}
        {mayManage && row.retiredOn === null && (
          <Form form={form} submit={t('retire')} kind="danger" label={t('retire')}>
            <TextArea {...form.field('reason')} label={t('retireReason')} rows={2} max={500} required />
          </Form>
        )}
      </div>
    </SidePanel>
  );
}
