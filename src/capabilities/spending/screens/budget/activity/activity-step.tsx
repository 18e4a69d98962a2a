import { get } from '../../../../../../web/api.ts';
import { todayIn } from '../../../../../../web/days.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { Combobox, type Option } from '../../../../../../web/ui/combobox.tsx';
import { MoneyField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../../../web/ui/pickers.tsx';
import type { CodeKind } from '../../../rules/budget/codes.ts';
import { texts } from '../texts/activity.ts';
import type { AgencyName } from './names.ts';
import { usePiece, type StepProps } from './use-piece.ts';

interface ActivityValues {
  activity: {
    year: string;
    agencyId: Option | null;
    activityCode: string;
    activityName: string;
    accountCode: string;
    accountName: string;
    fundingName: string;
    ceiling: number | null;
    documentNumber: string;
  };
}

/** Answers that a search of codes shows. */
const MOST = 12;

/** What is budgeted, and how much. */
export function ActivityStep(props: StepProps & { agency: AgencyName | null }) {
  const t = useTexts(texts);
  const { agency: own, government } = useSession();
  const thisYear = Number(todayIn(government.zone).slice(0, 4));
  const known = props.draft?.body.activity ?? {};
  const agency = props.draft === null ? own : props.agency;
  const form = usePiece<ActivityValues>(
    props,
    'activity',
    {
      activity: {
        year: String(known.year ?? thisYear),
        agencyId: agency === null ? null : { id: agency.id, label: agency.name },
        activityCode: known.activityCode ?? '',
        activityName: known.activityName ?? '',
        accountCode: known.accountCode ?? '',
        accountName: known.accountName ?? '',
        fundingName: known.fundingName ?? '',
        ceiling: known.ceiling ?? null,
        documentNumber: known.documentNumber ?? '',
      },
    },
    ({ activity: { agencyId, year, ...rest } }) => ({
      activity: {
        ...known,
        ...rest,
        year: Number(year),
        ...(agencyId === null ? {} : { agencyId: agencyId.id }),
      },
    }),
  );
  const { year } = form.values.activity;
  const years = [thisYear - 1, thisYear, thisYear + 1].map(String);
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <AgencyPicker {...form.field('activity.agencyId')} label={t('agency')} required />
      <Select
        {...form.field('activity.year')}
        label={t('year')}
        options={(years.includes(year) ? years : [year, ...years]).map((each) => ({
          value: each,
          label: each,
        }))}
        required
      />
      <FindCode
        kind="activity"
        year={year}
        label={t('findActivity')}
        onFound={(code, name) => {
          form.set('activity.activityCode', code);
          form.set('activity.activityName', name);
        }}
      />
      <TextField
        {...form.field('activity.activityCode')}
        label={t('activityCode')}
        hint={t('activityCodeHint')}
        code
        required
      />
      <TextField {...form.field('activity.activityName')} label={t('activityName')} required={false} />
      <FindCode
        kind="account"
        year={year}
        label={t('findAccount')}
        onFound={(code, name) => {
          form.set('activity.accountCode', code);
          form.set('activity.accountName', name);
        }}
      />
      <TextField
        {...form.field('activity.accountCode')}
        label={t('accountCode')}
        hint={t('accountCodeHint')}
        code
        required
      />
      <TextField {...form.field('activity.accountName')} label={t('accountName')} required={false} />
      <MoneyField {...form.field('activity.ceiling')} label={t('ceiling')} required />
      <TextField
        {...form.field('activity.fundingName')}
        label={t('funding')}
        hint={t('fundingHint')}
        required={false}
      />
      <TextField {...form.field('activity.documentNumber')} label={t('dpa')} code required={false} />
    </Form>
  );
}

/** Fills a code and its name from the table of codes; both may be typed as well. */
function FindCode({
  kind,
  year,
  label,
  onFound,
}: {
  kind: CodeKind;
  year: string;
  label: string;
  onFound: (code: string, name: string) => void;
}) {
  const t = useTexts(texts);
  async function search(q: string): Promise<Option[]> {
    const { rows } = await get<{ rows: { code: string; name: string; level: string }[] }>('/spending/codes', {
      year,
      kind,
      q,
    });
    return rows
      .filter((each) => kind === 'account' || each.level === 'sub-activity')
      .slice(0, MOST)
      .map((each) => ({ id: each.code, label: each.name, hint: each.code }));
  }
  return (
    <Combobox
      id={`find-${kind}`}
      name={`find-${kind}`}
      value={null}
      error={undefined}
      onChange={(option) => option !== null && onFound(option.id, option.label)}
      search={search}
      label={label}
      hint={t('findHint')}
      required={false}
      wide
    />
  );
}
