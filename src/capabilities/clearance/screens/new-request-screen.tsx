import { post, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { RadioRows, Select, TextArea, type Choice } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { AgencyPicker, PersonPicker, VendorPicker } from '../../../../web/ui/pickers.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { Moved, NewRequest, Standing, SubjectsReply } from '../contract.ts';
import { PURPOSES_OF, type Purpose } from '../rules/purposes.ts';
import { names } from '../texts/names.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { newSearch } from './searches.ts';
import { texts } from './texts.ts';

type Kind = NewRequest['kind'];
interface Values {
  /** `kind:id` of one of my subjects; `person`, `agency` or `vendor` for anybody */
  subject: string;
  person: Option | null;
  agency: Option | null;
  vendor: Option | null;
  purpose: Purpose | '';
  note: string;
}

/** Asking: for whom, for what; beside it what would come of it today. */
export function Screen() {
  const t = useTexts(texts);
  const subjects = useApi<SubjectsReply>('/clearance/subjects');
  return (
    <Page title={t('askTitle')} lead={t('askLead')}>
      <Loaded query={subjects}>{(data) => <Ask subjects={data} />}</Loaded>
    </Page>
  );
}

function Ask({ subjects }: { subjects: SubjectsReply }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const [search] = useScreenSearch(newSearch);
  const own: Choice[] = subjects.subjects.map(({ kind, id, name }) => ({
    value: `${kind}:${id}`,
    label: kind === 'person' ? t('myself', { name }) : name,
  }));
  const others: Choice[] = subjects.anybody
    ? (['person', 'agency', 'vendor'] as const).map((kind) => ({ value: kind, label: n(`kind-${kind}`) }))
    : [];
  const options = [...own, ...others];
  const wanted = options.find((each) => each.value === search.subject);
  const form = useForm({
    initial: {
      subject: (wanted ?? options[0])?.value ?? '',
      person: null,
      agency: null,
      vendor: null,
      purpose: '',
      note: '',
    } as Values,
    send: (values) => {
      const chosen = chosenOf(values);
      return post<Moved>('/clearance/requests', {
        kind: chosen.kind,
        subjectId: chosen.id,
        purpose: values.purpose,
        note: values.note,
      });
    },
    refresh: ['/clearance', '/desk'],
    said: t('sent'),
    done: ({ id }) => go(`/eskbt/${id}`),
  });
  const { values } = form;
  const chosen = chosenOf(values);
  const standing = useApi<Standing>(chosen.id === '' ? null : '/clearance/standing', {
    kind: chosen.kind,
    id: chosen.id,
  });
  return (
    <TwoColumns
      aside={
        chosen.id !== '' && (
          <Section title={t('preview')}>
            <Loaded query={standing}>{(data) => <OutcomeNotice {...data} />}</Loaded>
          </Section>
        )
      }
    >
      <Form form={form} submit={t('send')}>
        {options.length > 1 && <RadioRows {...form.field('subject')} label={t('asker')} options={options} />}
        {values.subject === 'person' && <PersonPicker {...form.field('person')} required />}
        {values.subject === 'agency' && <AgencyPicker {...form.field('agency')} required />}
        {values.subject === 'vendor' && <VendorPicker {...form.field('vendor')} required />}
        <Select
          {...form.field('purpose')}
          label={n('purpose')}
          hint={t('purposeHint')}
          required
          options={PURPOSES_OF[chosen.kind].map((value) => ({ value, label: n(`purpose-${value}`) }))}
        />
        <TextArea {...form.field('note')} label={t('note')} hint={t('noteHint')} rows={3} max={500} />
        <PrivacyNotice form="eskbt" />
      </Form>
    </TwoColumns>
  );
}

/** For whom the form asks now; the id is empty while nobody is chosen. */
function chosenOf(values: Values): { kind: Kind; id: string } {
  const { subject } = values;
  if (subject === 'person' || subject === 'agency' || subject === 'vendor') {
    return { kind: subject, id: values[subject]?.id ?? '' };
  }
  const [kind = 'person', id = ''] = subject.split(':');
  return { kind: kind as Kind, id };
}
