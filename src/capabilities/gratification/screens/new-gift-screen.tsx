import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DateField, MoneyField, RadioRows, Select, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { GiftInput, Moved, NewGift } from '../contract.ts';
import { GIFT_FORMS, GIVER_RELATIONS, OCCASIONS, OFFICE_TIES, REPORT_KINDS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { DutyPreview } from './duty-preview.tsx';
import { newGiftSearch } from './searches.ts';
import { texts } from './texts.ts';

const MEGABYTE = 1024 * 1024;
type Values = Omit<GiftInput, 'fileIds' | 'hintId' | 'form' | 'occasion' | 'giverRelation' | 'receivedOn'> & {
  receivedOn: string;
  form: NewGift['form'] | '';
  occasion: NewGift['occasion'] | '';
  giverRelation: NewGift['giverRelation'] | '';
  files: UploadedFile[];
};

const EMPTY: Values = {
  kind: 'received',
  form: '',
  occasion: '',
  officeTie: 'unknown',
  value: null,
  yearTotal: null,
  receivedOn: '',
  description: '',
  valueBasis: '',
  place: '',
  giverName: '',
  giverTitle: '',
  giverInstitution: '',
  giverRelation: '',
  story: '',
  keptWhere: '',
  files: [],
};

/** A report on one page; amid it, as soon as it can be told and before the rest is written, whether the law asks for it and until when. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const [{ hint }] = useScreenSearch(newGiftSearch);
  const form = useForm({
    initial: EMPTY,
    send: ({ files, ...values }) =>
      post<Moved>('/gratification', {
        ...values,
        fileIds: files.map((file) => file.id),
        hintId: hint === '' ? null : hint,
      }),
    refresh: ['/gratification', '/desk', '/inbox'],
    said: t('sent'),
    done: ({ id }) => go(`/gratifikasi/${id}`),
  });
  const { values } = form;
  const options = <K extends string>(list: readonly K[], label: (key: K) => string) =>
    list.map((value) => ({ value, label: label(value) }));
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <Form form={form} submit={t('send')}>
        <RadioRows
          {...form.field('kind')}
          label={t('kind')}
          options={options(REPORT_KINDS, (key) => n(`kind-${key}`))}
        />
        <DateField {...form.field('receivedOn')} label={t('receivedOn')} hint={t('receivedHint')} required />
        <Select
          {...form.field('form')}
          label={t('form')}
          required
          options={options(GIFT_FORMS, (key) => n(`form-${key}`))}
        />
        <TextField
          {...form.field('description')}
          label={t('description')}
          hint={t('descriptionHint')}
          required
        />
        <Select
          {...form.field('occasion')}
          label={t('occasion')}
          required
          options={options(OCCASIONS, (key) => n(`occasion-${key}`))}
        />
        <RadioRows
          {...form.field('officeTie')}
          label={t('officeTie')}
          hint={t('officeTieHint')}
          options={options(OFFICE_TIES, (key) => n(`tie-${key}`))}
        />
        <MoneyField {...form.field('value')} label={t('value')} hint={t('valueHint')} required={false} />
        <TextField
          {...form.field('valueBasis')}
          label={t('valueBasis')}
          hint={t('valueBasisHint')}
          required={false}
        />
        {(values.occasion === 'colleague' || values.occasion === 'farewell') && (
          <MoneyField
            {...form.field('yearTotal')}
            label={t('yearTotal')}
            hint={t('yearTotalHint')}
            required={false}
          />
        )}
        <DutyPreview {...values} />
        <TextField {...form.field('giverName')} label={t('giver')} required />
        <TextField {...form.field('giverTitle')} label={t('giverTitle')} required={false} />
        <TextField {...form.field('giverInstitution')} label={t('giverInstitution')} required={false} />
        <Select
          {...form.field('giverRelation')}
          label={t('giverRelation')}
          required
          options={options(GIVER_RELATIONS, (key) => n(`relation-${key}`))}
        />
        <PrivacyNotice form="gratifikasi" />
        <TextField {...form.field('place')} label={t('place')} required />
        <TextArea
          {...form.field('story')}
          label={t('story')}
          hint={t('storyHint')}
          rows={5}
          max={5_000}
          required
        />
        {values.kind === 'received' && (
          <TextField
            {...form.field('keptWhere')}
            label={t('keptWhere')}
            hint={t('keptWhereHint')}
            required={false}
          />
        )}
        <UploadList
          {...form.field('files')}
          label={t('files')}
          hint={t('filesHint')}
          path="/gratification/files"
          accept=".jpg,.jpeg,.png,.webp,.pdf"
          maxBytes={20 * MEGABYTE}
          required={false}
        />
      </Form>
    </Page>
  );
}
