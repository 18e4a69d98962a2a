import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { DeskTerms } from '../../contract-desk-help.ts';
import type { Narrative } from '../../rules/narrative.ts';
import { checkVillageFund, type ShareFinding } from '../../rules/village-fund.ts';
import css from './case.module.css';
import { texts } from './texts/detail.ts';
import { TERMS } from './wire.ts';

const TONES: Record<ShareFinding['verdict'], Tone> = { kept: 'ok', deviates: 'bent', 'cannot-say': 'plain' };
const PERCENT = 100;

/** What the reporter knows of a village's spending, held against the government's division. Worked out on this device. */
export function VillageFund({ narrative: { villageFund } }: { narrative: Narrative }) {
  const t = useTexts(texts);
  const terms = useApi<DeskTerms>(villageFund === null ? null : TERMS);
  if (villageFund === null) return null;
  return (
    <Section title={t('fund')}>
      <Loaded query={terms}>{(data) => <Checked fund={villageFund} shares={data.villageFund} />}</Loaded>
    </Section>
  );
}

type Fund = NonNullable<Narrative['villageFund']>;

function Checked({ fund, shares }: { fund: Fund; shares: DeskTerms['villageFund'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const check = checkVillageFund(fund, shares);
  const rupiah = (value: number | null) => (value === null ? t('unknown') : f.rupiah(value));
  return (
    <>
      <p>{t('fundLead', { ...shares })}</p>
      <table className={css.small}>
        <caption className="hidden">{t('fund')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fundShare')}</th>
            <th scope="col">{t('fundAsked')}</th>
            <th scope="col">{t('found')}</th>
            <th scope="col">{t('fundVerdict')}</th>
          </tr>
        </thead>
        <tbody>
          {check.shares.map((each) => (
            <tr key={each.purpose}>
              <th scope="row">{t(`purpose-${each.purpose}`)}</th>
              <td data-label={t('fundAsked')}>{f.percent(each.asked / PERCENT)}</td>
              <td data-label={t('found')}>
                {t('fundRange', {
                  least: f.count(Math.round(each.least)),
                  most: f.count(Math.round(each.most)),
                })}
              </td>
              <td data-label={t('fundVerdict')}>
                <StatusMark tone={TONES[each.verdict]} label={t(`fund-${each.verdict}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Facts
        rows={[
          { term: t('fundTotal'), value: rupiah(fund.total) },
          { term: t('fundUnknown'), value: rupiah(check.unknown) },
          ...fund.spending.map((each, index) => ({
            term: `${index + 1}. ${t(`purpose-${each.purpose}`)}`,
            value: `${each.what}: ${rupiah(each.rupiah)}`,
          })),
        ]}
      />
    </>
  );
}
