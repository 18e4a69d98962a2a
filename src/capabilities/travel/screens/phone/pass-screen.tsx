import { useState } from 'react';
import type { DocumentView, NewDocument } from '../../contract-evidence.ts';
import { readBoardingPass } from '../../rules/boarding-pass.ts';
import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { PrivacyNotice } from '../../../../../web/ui/privacy-notice.tsx';
import { keepFile } from './keep-file.ts';
import { Papers } from './papers.tsx';
import css from './phone.module.css';
import { Camera } from './scan/camera.tsx';
import { PictureCode } from './scan/picture-code.tsx';
import { texts } from './texts/scan.ts';
import { texts as paperTexts } from './texts/papers.ts';
import { TripPage, type OwnedTrip } from './trip-page.tsx';

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('passTitle')} lead={t('passLead')}>
      {(own) => <Body own={own} />}
    </TripPage>
  );
}

function Body({ own }: { own: OwnedTrip }) {
  const p = useTexts(paperTexts);
  const [round, setRound] = useState(0);
  return (
    <>
      <OnePass key={round} own={own} done={() => setRound((now) => now + 1)} />
      <Section title={p('kept')}>
        <Papers memberId={own.member.id} only="pass" />
      </Section>
    </>
  );
}

const EMPTY = {
  name: '',
  reference: '',
  carrier: '',
  flight: '',
  from: '',
  to: '',
  day: '',
  seat: '',
  sequence: '',
  compartment: '',
};

/** One pass from the look at it to the keeping. What the code says is not typed again; without a code the fields are. */
function OnePass({ own: { trip, member }, done }: { own: OwnedTrip; done: () => void }) {
  const t = useTexts(texts);
  const [barcode, setBarcode] = useState<string | null>(null);
  const [picture, setPicture] = useState<File | null>(null);
  const [isTyping, setTyping] = useState(false);
  const read = barcode === null ? null : readBoardingPass(barcode);
  const form = useForm({
    initial: { fields: EMPTY },
    send: async ({ fields }) => {
      const fileId = picture === null ? null : await keepFile(member.id, picture);
      const typed = read?.pass ? {} : { ...fields, day: fields.day === '' ? null : fields.day };
      const body: NewDocument = { kind: 'pass', fields: { barcode, ...typed }, fileId };
      return post<DocumentView>(`/travel/members/${member.id}/documents`, body);
    },
    refresh: ['/travel'],
    said: t('passKept'),
    done,
  });
  const field = (name: keyof typeof EMPTY) => ({ ...form.field(`fields.${name}`), label: t(name) });
  const fails = read !== null && read.pass === null;
  const shows = barcode !== null || isTyping;
  return (
    <>
      {barcode === null && (
        <>
          <Camera wanted="pass" onText={setBarcode} />
          <PictureCode onText={setBarcode} onPicture={setPicture} />
          {!isTyping && <Button onClick={() => setTyping(true)}>{t('typeIt')}</Button>}
        </>
      )}
      {read?.pass && <Found name={read.pass.name} legs={read.pass.legs} />}
      {fails && (
        <Notice tone="warn" title={t('notAPass')} role="alert">
          <p>{t('notAPassWay')}</p>
        </Notice>
      )}
      {shows && (
        <Form form={form} submit={t('keepPass')} cancel={done}>
          <PrivacyNotice form="perjalanan" />
          {!read?.pass && (
            <>
              <TextField {...field('name')} required />
              <TextField {...field('from')} hint={t('airportHint')} code short maxLength={3} required />
              <TextField {...field('to')} hint={t('airportHint')} code short maxLength={3} required />
              <DateField {...field('day')} min={trip.fromDay} max={trip.toDay} required />
              <TextField {...field('carrier')} code short maxLength={3} required />
              <TextField {...field('flight')} code short maxLength={6} required />
              <TextField {...field('reference')} code short maxLength={20} required={false} />
              <TextField {...field('seat')} code short maxLength={6} required={false} />
              <TextField {...field('sequence')} code short maxLength={6} required={false} />
              <TextField {...field('compartment')} code short maxLength={2} required={false} />
            </>
          )}
        </Form>
      )}
    </>
  );
}

function Found({
  name,
  legs,
}: {
  name: string;
  legs: readonly { from: string; to: string; carrier: string; flight: string }[];
}) {
  const t = useTexts(texts);
  return (
    <Notice tone="ok" title={t('foundTitle')}>
      <p>{name}</p>
      {legs.map((leg) => (
        <p key={leg.from} className={css.amount}>
          {t('route', { from: leg.from, to: leg.to, flight: `${leg.carrier} ${leg.flight}` })}
        </p>
      ))}
    </Notice>
  );
}
