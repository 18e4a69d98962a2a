import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { DownloadLink, LinkButton } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { RegisterReply } from '../contract.ts';
import { texts } from './texts.ts';

/** The register of processing activities, as the capabilities declare it themselves. */
export function Screen() {
  const t = useTexts(texts);
  const register = useApi<RegisterReply>('/privacy/register');
  return (
    <Page
      title={t('registerTitle')}
      lead={t('registerLead')}
      actions={
        <>
          <DownloadLink href="/api/privacy/register.csv">{t('csv')}</DownloadLink>
          <DownloadLink href="/api/privacy/register.xlsx">{t('excel')}</DownloadLink>
          <LinkButton to="/data-pribadi/retensi">{t('retentionTitle')}</LinkButton>
        </>
      }
    >
      <Loaded query={register}>
        {(data) => (
          <>
            {data.activities.map((each) => (
              <Section key={each.key} title={each.title}>
                <Facts
                  rows={[
                    { term: t('purpose'), value: each.purpose },
                    { term: t('subjects'), value: each.subjects },
                    { term: t('basis'), value: `${each.basis}; ${each.source}` },
                    { term: t('recipients'), value: each.recipients },
                    { term: t('measures'), value: each.measures },
                  ]}
                />
                <details>
                  <summary>{t('tables', { n: each.tables.length })}</summary>
                  <Facts
                    rows={each.tables.map((table) => ({
                      term: table.name,
                      value: `${table.categories}. ${table.keeps}`,
                    }))}
                  />
                </details>
              </Section>
            ))}
            <Section title={t('noneTitle')}>
              <p>{data.none.join(', ')}</p>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
