import { useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Select } from '../../../../../web/ui/fields.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { AddPaper } from './add-paper.tsx';
import { Papers, usePapers } from './papers.tsx';
import { texts } from './texts/papers.ts';
import { TripPage, type OwnedTrip } from './trip-page.tsx';

/** Passes have a screen of their own. */
const KINDS = ['hotel', 'receipt', 'photo', 'attendance', 'report', 'statement'] as const;
export type AddedKind = (typeof KINDS)[number];

export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('title')} lead={t('lead')}>
      {(own) => <Body own={own} />}
    </TripPage>
  );
}

function Body({ own }: { own: OwnedTrip }) {
  const t = useTexts(texts);
  const papers = usePapers(own.member.id);
  const [kind, setKind] = useState<AddedKind | ''>('');
  return (
    <>
      <Section title={t('kept')}>
        <Papers memberId={own.member.id} />
      </Section>
      {papers.data?.mayAdd === false && <p>{t('closed')}</p>}
      {papers.data?.mayAdd === true && (
        <Section title={t('add')}>
          <Select
            id="jenis-bukti"
            name="kind"
            label={t('kind')}
            error={undefined}
            required
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
          />
          {kind !== '' && <AddPaper key={kind} own={own} kind={kind} done={() => setKind('')} />}
        </Section>
      )}
    </>
  );
}
