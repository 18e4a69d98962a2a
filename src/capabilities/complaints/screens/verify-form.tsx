import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { RadioRows, Select, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import type { ComplaintDetail, Moved, VerifyBody } from '../contract.ts';
import { CATEGORIES, CLASSES, type Category, type ComplaintClass } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import css from './complaint.module.css';
import { CHANGED, complaintAt } from './paths.ts';
import { texts } from './texts/acts.ts';

/** Class and agency: after this the clock of the answer is known. */
export function VerifyForm({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { agency } = complaint;
  const form = useForm({
    initial: {
      class: 'ordinary' as ComplaintClass,
      agencyId: (agency === null ? null : { id: agency.id, label: agency.name }) as Option | null,
      category: complaint.category as Category,
      note: '',
    },
    send: ({ agencyId, ...values }) => {
      const body: VerifyBody = { ...values, agencyId: agencyId?.id ?? '' };
      return post<Moved>(complaintAt(complaint.id, 'verify'), body);
    },
    refresh: CHANGED,
    said: t('verified'),
  });
  return (
    <>
      <p className={css.lead}>{t('verifyLead')}</p>
      <Form form={form} submit={t('verify')} columns={2}>
        <RadioRows
          {...form.field('class')}
          label={t('class')}
          options={CLASSES.map((value) => ({
            value,
            label: n(`class-${value}`),
            hint: t(`class-${value}-hint`),
          }))}
          wide
        />
        <AgencyPicker {...form.field('agencyId')} label={t('toAgency')} required />
        <Select
          {...form.field('category')}
          label={t('category')}
          options={CATEGORIES.map((value) => ({ value, label: n(`category-${value}`) }))}
        />
        <TextArea
          {...form.field('note')}
          label={t('noteAgency')}
          hint={t('noteAgencyHint')}
          rows={2}
          max={1_000}
          required={false}
          wide
        />
      </Form>
    </>
  );
}
