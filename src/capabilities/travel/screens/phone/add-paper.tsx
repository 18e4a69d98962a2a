import type { DocumentView, NewDocument } from '../../contract-evidence.ts';
import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import {
  DateField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../../../web/ui/fields.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { keepFile } from './keep-file.ts';
import type { AddedKind } from './papers-screen.tsx';
import { texts } from './texts/papers.ts';
import type { OwnedTrip } from './trip-page.tsx';

const LARGEST = 8 * 2 ** 20;

const EMPTY = {
  hotel: '',
  invoice: '',
  regency: '',
  room: '',
  fromNight: '',
  nights: 1 as number | null,
  rate: null as number | null,
  total: null as number | null,
  description: '',
  day: '',
  amount: null as number | null,
  note: '',
  text: '',
};
type Fields = typeof EMPTY;

/** What goes over the wire for one kind. The server names what is missing, so nothing is filled up here. */
function bodyOf(kind: AddedKind, f: Fields, fileId: string | null): NewDocument {
  const whole = (value: number | null) => value as number;
  switch (kind) {
    case 'hotel':
      return {
        kind,
        fileId,
        fields: {
          hotel: f.hotel,
          invoice: f.invoice,
          regency: f.regency === '' ? null : f.regency,
          room: f.room,
          fromNight: f.fromNight,
          nights: whole(f.nights),
          rate: whole(f.rate),
          total: whole(f.total),
        },
      };
    case 'receipt':
      return { kind, fileId, fields: { description: f.description, day: f.day, amount: whole(f.amount) } };
    case 'report':
      return { kind, fileId, fields: { text: f.text } };
    case 'photo':
    case 'attendance':
    case 'statement':
      return { kind, fileId, fields: { day: f.day, note: f.note } };
  }
}

export function AddPaper({ own, kind, done }: { own: OwnedTrip; kind: AddedKind; done: () => void }) {
  const t = useTexts(texts);
  const { trip, member } = own;
  const form = useForm({
    initial: {
      fields: { ...EMPTY, day: trip.fromDay as string, fromNight: trip.fromDay as string },
      // Named as the server calls it, so that a missing one is told at its field.
      fileId: null as File | null,
    },
    send: async ({ fields, fileId: file }) => {
      const fileId = file === null ? null : await keepFile(member.id, file);
      return post<DocumentView>(`/travel/members/${member.id}/documents`, bodyOf(kind, fields, fileId));
    },
    refresh: ['/travel'],
    said: t('saved'),
    done,
  });
  const days = { min: trip.fromDay, max: trip.toDay };
  return (
    <Form form={form} submit={t('keep')} cancel={done} label={t(`kind-${kind}`)}>
      {kind === 'hotel' && (
        <>
          <TextField {...form.field('fields.hotel')} label={t('hotel')} required />
          <Select
            {...form.field('fields.regency')}
            label={t('regency')}
            blank={t('elsewhere')}
            required={false}
            options={trip.places.map(({ code, regency }) => ({ value: code, label: regency }))}
          />
          <TextField {...form.field('fields.invoice')} label={t('invoice')} code required={false} />
          <TextField {...form.field('fields.room')} label={t('room')} code short required={false} />
          <DateField {...form.field('fields.fromNight')} label={t('fromNight')} {...days} required />
          <NumberField {...form.field('fields.nights')} label={t('nights')} min={1} max={60} required />
          <MoneyField {...form.field('fields.rate')} label={t('rate')} required />
          <MoneyField {...form.field('fields.total')} label={t('total')} required />
        </>
      )}
      {kind === 'receipt' && (
        <>
          <TextField {...form.field('fields.description')} label={t('description')} required />
          <DateField {...form.field('fields.day')} label={t('day')} required />
          <MoneyField {...form.field('fields.amount')} label={t('amount')} required />
        </>
      )}
      {kind === 'report' && (
        <TextArea
          {...form.field('fields.text')}
          label={t('text')}
          hint={t('textHint')}
          rows={10}
          max={20_000}
          required
        />
      )}
      {(kind === 'photo' || kind === 'attendance' || kind === 'statement') && (
        <>
          <DateField {...form.field('fields.day')} label={t('day')} {...days} required />
          <TextField {...form.field('fields.note')} label={t('note')} required={false} />
        </>
      )}
      <FileField
        {...form.field('fileId')}
        label={t('file')}
        hint={t('fileHint')}
        accept=".pdf,image/*"
        maxBytes={LARGEST}
        required={kind !== 'report'}
      />
    </Form>
  );
}
