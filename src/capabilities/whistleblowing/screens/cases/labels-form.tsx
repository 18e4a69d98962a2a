import { get, useApi } from '../../../../../web/api.ts';
import { send } from '../../../../../web/request.ts';
import { apiAddress } from '../../../../../web/address.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Combobox, type Option } from '../../../../../web/ui/combobox.tsx';
import { Checkbox, Select } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { CaseDetail } from '../../contract-desk.ts';
import { CATEGORIES, type Category } from '../../rules/narrative.ts';
import css from './case.module.css';
import { texts } from './texts/acts.ts';
import { texts as detailTexts } from './texts/detail.ts';
import { names } from './texts/names.ts';
import { AGENCIES, CASES, caseAt, FINDINGS } from './wire.ts';

/** Labels that the server may know: for statistics, for a finding that came of it, and against erasure. */
export function LabelsForm({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const d = useTexts(detailTexts);
  const n = useTexts(names);
  const agencies = useApi<{ id: string; name: string }[]>(AGENCIES);
  const { finding } = detail;
  const form = useForm({
    initial: {
      category: (detail.category ?? '') as Category | '',
      agency: detail.agency?.id ?? '',
      finding:
        finding === null ? null : ({ id: finding.id, label: finding.number, hint: finding.title } as Option),
      legalHold: detail.legalHold,
    },
    send: (values) =>
      send('PATCH', apiAddress(caseAt(detail.id)), {
        category: values.category || null,
        agencyId: values.agency || null,
        findingId: values.finding?.id ?? null,
        legalHold: values.legalHold,
      }),
    refresh: [CASES],
    said: t('saved'),
    done: onClose,
  });
  return (
    <>
      <p className={css.meta}>{t('labelsLead')}</p>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <Select
          {...form.field('category')}
          label={t('category')}
          blank={d('none')}
          options={CATEGORIES.map((value) => ({ value, label: n(`category-${value}`) }))}
        />
        <Select
          {...form.field('agency')}
          label={t('agency')}
          blank={d('none')}
          options={(agencies.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
        />
        <Combobox
          {...form.field('finding')}
          label={t('finding')}
          hint={t('findingHint')}
          search={async (q) =>
            (await get<{ id: string; number: string; title: string }[]>(FINDINGS, { q })).map((each) => ({
              id: each.id,
              label: each.number,
              hint: each.title,
            }))
          }
        />
        <Checkbox {...form.field('legalHold')} label={t('hold')} />
      </Form>
    </>
  );
}
