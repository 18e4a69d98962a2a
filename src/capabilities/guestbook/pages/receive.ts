import { parseCode } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import type { FormInput } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal, type Refusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { KIOSK_ACTOR, registerVisit } from '../actions/register-visit.ts';
import { newVisit } from '../contract.ts';
import { PLACE_LENGTH } from '../rules/code-lengths.ts';
import { findPlaceByCode, type Place } from '../store/places.ts';
import { carry, type Stand } from './kiosk.ts';
import { unknownPlace, type StartQuery } from './start.ts';
import { texts } from './texts.ts';
import { visitForm } from './visit-form.ts';

/** Field of the contract → field of the page. */
const FIELDS: Record<string, string> = {
  name: 'nama',
  institution: 'instansi',
  phone: 'telepon',
  host: 'pegawai',
  unitId: 'unit',
  purpose: 'keperluan',
  about: 'keterangan',
  people: 'orang',
  giftNote: 'isi-hadiah',
  consent: 'setuju',
};

/** A visitor has sent the form. */
export async function receiveVisit(
  tx: Tx,
  services: Services,
  context: PageContext,
  form: FormInput<undefined, StartQuery>,
): Promise<PageAnswer | Refusal> {
  const { query, values, files } = form;
  const code = parseCode(query.tempat, PLACE_LENGTH);
  const place = code === null ? undefined : await findPlaceByCode(tx, code);
  if (place === undefined) return unknownPlace(context, query.kios !== '');
  const stand: Stand = { place: place.code, kiosk: query.kios !== '' };
  const read = newVisit.safeParse(inputOf(form, place));
  const errors = [
    ...form.errors,
    ...(read.success
      ? []
      : read.error.issues.map((each) => complaint(context, String(each.path[0]), each.message))),
  ];
  if (!read.success || errors.length > 0) {
    const typed = { key: values.text('kunci'), values: values.entries(), errors };
    return visitForm(tx, context, place, stand, typed);
  }
  const act = publicAct(services, context, KIOSK_ACTOR);
  const registered = await registerVisit(tx, act, read.data, files[0]?.id ?? null);
  if (isRefusal(registered)) return registered;
  return { redirect: `/tamu/${registered.code}${carry(stand)}` };
}

function inputOf({ values }: FormInput<undefined, StartQuery>, place: Place) {
  return {
    placeId: place.id,
    key: values.text('kunci').trim() || crypto.randomUUID(),
    name: values.text('nama'),
    institution: values.text('instansi'),
    phone: values.text('telepon'),
    host: values.text('pegawai'),
    unitId: values.text('unit'),
    purpose: values.text('keperluan'),
    about: values.text('keterangan'),
    people: values.text('orang').trim() || '1',
    gift: values.text('hadiah') === '1',
    giftNote: values.text('isi-hadiah'),
    signature: values.text('tandatangan'),
    consent: values.text('setuju') === '1',
    at: values.text('waktu'),
  };
}

function complaint(
  { locale }: PageContext,
  path: string,
  message: string,
): { field: string; message: string } {
  const t = texts[locale];
  const own: Record<string, string> = {
    name: t.nameMissing,
    purpose: t.purposeMissing,
    consent: t.consentMissing,
    phone: t.phoneWrong,
    people: t.peopleWrong,
  };
  const said = message.startsWith('text-long') ? t.long : (own[path] ?? t.wrong);
  return { field: FIELDS[path] ?? 'nama', message: said };
}
