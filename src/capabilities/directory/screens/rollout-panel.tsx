import { put, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { DateField, RadioRows, Select } from '../../../../web/ui/fields.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { SidePanel } from '../../../../web/ui/side-panel.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { AdoptionPage, RolloutInput, RolloutReply } from '../contract/rollout.ts';
import { STAGES, type Adoption, type Stage } from '../rules/adoption.ts';
import { ROLLED_OUT } from '../rules/rollable.ts';
import { STATES } from '../rules/rollout.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/rollout.ts';
import { rolloutSearch } from './rollout-search.ts';
import { STATE_TONES } from './rollout-table.tsx';

const STAGE_TONES: Record<Stage, Tone> = { none: 'plain', invited: 'warn', entered: 'info', practised: 'ok' };

interface PanelProps {
  /** null: the whole government */
  agencyId: string | null;
  title: string;
  subtitle: string;
  standing: RolloutReply['agencies'][number]['standing'];
  total: Adoption;
  today: string;
  mayKeep: boolean;
  onClose: () => void;
}

/** One agency beside the table: its states, the decision, and who of its people is how far. */
export function RolloutPanel({
  agencyId,
  title,
  subtitle,
  standing,
  total,
  today,
  mayKeep,
  onClose,
}: PanelProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <SidePanel title={title} open onClose={onClose}>
      {subtitle !== '' && <p>{subtitle}</p>}
      <h3>{t('decideFor')}</h3>
      <Facts
        rows={standing.map((each) => ({
          term: n(`capability-${each.capability}`),
          value: (
            <>
              <StatusMark tone={STATE_TONES[each.state]} label={n(`state-${each.state}`)} />
              {each.since !== null && ` ${f.shortDay(each.since)}`}
              {each.since !== null && agencyId !== null && `, ${t(each.own ? 'own' : 'inherited')}`}
              {each.next && (
                <div>
                  {t('next', { state: n(`state-${each.next.state}`), day: f.shortDay(each.next.from) })}
                </div>
              )}
            </>
          ),
        }))}
      />
      {mayKeep && <Decide agencyId={agencyId} today={today} />}
      <h3>{t('who')}</h3>
      <Facts
        rows={(['invited', 'entered', 'practised'] as const).map((stage) => ({
          term: t(stage),
          value: t('ofPeople', { n: f.count(total[stage]), all: f.count(total.people) }),
        }))}
      />
      <Who agencyId={agencyId} />
    </SidePanel>
  );
}

function Decide({ agencyId, today }: { agencyId: string | null; today: string }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { capability: ROLLED_OUT[0], state: 'pilot', validFrom: today } as Omit<
      RolloutInput,
      'agencyId'
    >,
    send: (values) => put<{ id: string }>('/directory/rollout', { ...values, agencyId }),
    refresh: ['/directory/rollout'],
    said: t('decided'),
  });
  return (
    <Form form={form} submit={t('decide')} label={t('decide')}>
      <Select
        {...form.field('capability')}
        label={t('capability')}
        options={ROLLED_OUT.map((value) => ({ value, label: n(`capability-${value}`) }))}
      />
      <RadioRows
        {...form.field('state')}
        label={t('state')}
        options={STATES.map((value) => ({ value, label: n(`state-${value}`), hint: t(`${value}Hint`) }))}
      />
      <DateField {...form.field('validFrom')} label={t('from')} min={today} required />
    </Form>
  );
}

function Who({ agencyId }: { agencyId: string | null }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(rolloutSearch);
  const people = useApi<AdoptionPage>('/directory/rollout/people', {
    agency: agencyId ?? '',
    stage: search.stage,
    page: search.page,
    size: 20,
  });
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('stage')}
          value={search.stage}
          onChange={(stage) => setSearch({ stage })}
          options={[
            { value: '' as const, label: t('all') },
            ...STAGES.map((value) => ({ value, label: n(`stage-${value}`) })),
          ]}
        />
      </Filters>
      <DataTable
        name="rollout-people"
        label={t('who')}
        query={people}
        rowId={(row) => row.id}
        columns={[
          { id: 'name', header: t('name'), cell: (row) => row.name },
          {
            id: 'stage',
            header: t('stage'),
            cell: (row) => <StatusMark tone={STAGE_TONES[row.stage]} label={n(`stage-${row.stage}`)} />,
          },
          { id: 'agency', header: t('agency'), cell: (row) => row.agencyName ?? '–' },
          { id: 'position', header: t('position'), cell: (row) => row.title ?? '–', hidden: true },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('none')}
      />
    </>
  );
}
