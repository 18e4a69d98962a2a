import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { MatterPanel } from '../../../../web/inbox/matter-panel.tsx';
import { DownloadLink } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import type { GiftDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { DutyNotice } from './duty-preview.tsx';
import { GiftActions } from './gift-actions.tsx';
import { GiftWay } from './gift-way.tsx';
import { StateMark } from './marks.tsx';
import { texts } from './texts.ts';

/** One report: what the law says about it, where it stands, what the reader may do now. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const gift = useApi<GiftDetail>(`/gratification/${id}`);
  return <Loaded query={gift}>{(data) => <Body gift={data} />}</Loaded>;
}

function Body({ gift }: { gift: GiftDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const works = useHolds('gratification-officer', 'inspektur');
  return (
    <Page
      title={gift.number}
      lead={`${n(`kind-${gift.kind}`)}: ${gift.description}`}
      status={<StateMark state={gift.state} />}
      actions={<GiftActions gift={gift} />}
      back={{ to: '/gratifikasi', label: t('back') }}
    >
      {gift.ownGift && <Notice tone="info" title={t('ownGift')} />}
      {gift.note !== null && (
        <Notice tone="warn" title={t('note')}>
          {<p>{gift.note}</p>}
        </Notice>
      )}
      <TwoColumns
        aside={
          <>
            <Section title={t('way')}>
              <GiftWay gift={gift} />
            </Section>
            {works && !gift.ownGift && <MatterPanel id={gift.id} />}
          </>
        }
      >
        <DutyNotice duty={gift.duty} others={!gift.own} />
        <Section title={t('facts')}>
          <GiftFacts gift={gift} />
        </Section>
        <Section title={t('story')}>
          <p>{gift.story}</p>
          {gift.files.map((file) => (
            <p key={file.id}>
              <DownloadLink href={`/api/gratification/files/${file.id}`}>{file.name}</DownloadLink>
            </p>
          ))}
        </Section>
        {gift.handOvers.length > 0 && <HandOvers gift={gift} />}
      </TwoColumns>
    </Page>
  );
}

function GiftFacts({ gift }: { gift: GiftDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const given = (term: string, value: string | null) =>
    value === null || value === '' ? [] : [{ term, value }];
  return (
    <Facts
      rows={[
        ...given(t('person'), gift.person),
        ...given(t('agency'), gift.agency),
        { term: t('receivedOn'), value: f.day(gift.receivedOn) },
        { term: t('place'), value: gift.place },
        { term: t('form'), value: n(`form-${gift.form}`) },
        { term: t('value'), value: gift.value === null ? t('unknown') : f.rupiah(gift.value) },
        ...given(t('valueBasis'), gift.valueBasis),
        ...(gift.yearTotal === null ? [] : [{ term: t('yearTotal'), value: f.rupiah(gift.yearTotal) }]),
        { term: t('occasion'), value: n(`occasion-${gift.occasion}`) },
        { term: t('officeTieFact'), value: t(`tie-${gift.officeTie}`) },
        { term: t('giver'), value: gift.giverName },
        ...given(t('giverTitle'), gift.giverTitle),
        ...given(t('giverInstitution'), gift.giverInstitution),
        { term: t('giverRelation'), value: n(`relation-${gift.giverRelation}`) },
        ...given(t('keptWhere'), gift.keptWhere),
        ...given(t('kpkNumber'), gift.kpkNumber),
        ...(gift.decision === null ? [] : [{ term: t('decision'), value: n(`decision-${gift.decision}`) }]),
        ...given(t('decisionNumber'), gift.decisionNumber),
        ...(gift.stateShare === null ? [] : [{ term: t('stateShare'), value: f.rupiah(gift.stateShare) }]),
      ]}
    />
  );
}

function HandOvers({ gift }: { gift: GiftDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('handOvers')}>
      {gift.handOvers.map((each) => (
        <div key={each.id}>
          <Facts
            rows={[
              { term: t('number'), value: each.number },
              { term: t('handedOn'), value: f.day(each.handedOn) },
              { term: t('handedBy'), value: each.handedBy },
              { term: t('receivedBy'), value: each.receivedBy },
              { term: t('items'), value: each.items },
              { term: t('condition'), value: each.condition },
            ]}
          />
          <p>
            <DownloadLink href={`/api/gratification/${gift.id}/hand-overs/${each.id}/receipt.pdf`}>
              {t('receipt')}
            </DownloadLink>
          </p>
        </div>
      ))}
    </Section>
  );
}
