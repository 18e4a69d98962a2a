import type { ReactNode } from 'react';
import { apiAddress } from '../../../../../web/address.ts';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../web/ui/button.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { ChartReply } from '../../contract/dashboard.ts';
import { texts } from './texts.ts';

export interface ChartSectionProps<Chart> {
  /** of `/spending/analysis/<name>` */
  name: string;
  title: string;
  agency: string;
  children: (reply: ChartReply<Chart>) => ReactNode;
}

/** One drawing of the snapshot under its heading, with the sheet of its numbers. */
export function ChartSection<Chart>({ name, title, agency, children }: ChartSectionProps<Chart>) {
  const t = useTexts(texts);
  const path = `/spending/analysis/${name}`;
  const query = { agency };
  const reply = useApi<ChartReply<Chart>>(path, query);
  return (
    <Section
      title={title}
      actions={
        <>
          <DownloadLink small kind="quiet" href={apiAddress(`${path}.csv`, query)}>
            <span aria-hidden="true">{t('csv')}</span>
            <span className="hidden">{t('csvOf', { title })}</span>
          </DownloadLink>
          <DownloadLink small kind="quiet" href={apiAddress(`${path}.xlsx`, query)}>
            <span aria-hidden="true">{t('xlsx')}</span>
            <span className="hidden">{t('xlsxOf', { title })}</span>
          </DownloadLink>
        </>
      }
    >
      <Loaded query={reply}>{children}</Loaded>
    </Section>
  );
}
