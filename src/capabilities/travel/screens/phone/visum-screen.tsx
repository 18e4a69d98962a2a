import { useState } from 'react';
import type { z } from 'zod';
import type { visumTaken } from '../../contract-evidence.ts';
import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { placeIfAllowed } from './device/place-if-allowed.ts';
import { Camera } from './scan/camera.tsx';
import { visumCodeIn } from './scan/visum-code.ts';
import { visumSearch } from './searches.ts';
import { texts } from './texts/scan.ts';
import { TripPage, type OwnedTrip } from './trip-page.tsx';

type Taken = z.output<typeof visumTaken>;

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('visumTitle')} lead={t('visumLead')}>
      {(own) => <Body own={own} />}
    </TripPage>
  );
}

function Body({ own: { member, mine } }: { own: OwnedTrip }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ kode }] = useScreenSearch(visumSearch);
  const [taken, setTaken] = useState<Taken | null>(null);
  const form = useForm({
    initial: { code: visumCodeIn(kode) ?? '' },
    send: async ({ code }) =>
      post<Taken>(`/travel/members/${member.id}/visums`, { code, place: await placeIfAllowed() }),
    refresh: ['/travel'],
    said: t('recorded'),
    done: (visum: Taken) => {
      form.reset({ code: '' });
      setTaken(visum);
    },
  });
  return (
    <>
      {taken !== null && (
        <Notice tone="ok" title={t('visumTaken', { host: taken.hostName, time: f.time(taken.at) })} />
      )}
      <Camera
        wanted="visum"
        onText={(text) => {
          form.set('code', visumCodeIn(text) ?? text.slice(0, 40));
        }}
      />
      <Form form={form} submit={t('takeVisum')}>
        <TextField
          {...form.field('code')}
          label={t('code')}
          hint={t('codeHint')}
          code
          short
          maxLength={40}
          required
        />
      </Form>
      {mine !== null && (
        <Section title={t('visumsSoFar')}>
          <Facts
            rows={mine.destinations.map((each) => ({
              term: `${each.hostName}, ${each.regency}`,
              value: each.visumAt === null ? t('noVisum') : f.time(each.visumAt),
            }))}
          />
          <p>{t('noHost')}</p>
        </Section>
      )}
    </>
  );
}
