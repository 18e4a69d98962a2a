import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../web/ui/button.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import css from '../waves/waves.module.css';
import type { Recommendation } from './recommendations-tab.tsx';
import { texts } from './texts.ts';

/** What was done, in order, with its evidence and what the inspectorate said of it. */
export function FollowUps({ rows }: { rows: Recommendation['followUps'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('followUps')}>
      {rows.length === 0 && <p className={css.quiet}>{t('noFollowUps')}</p>}
      {rows.map((row) => (
        <div key={row.id}>
          <p className={css.quiet}>
            {t('by', { by: row.by, at: f.time(row.at) })} · {f.percent(row.progress / 100)}
          </p>
          <p>{row.text}</p>
          <p className={css.acts}>
            {row.evidence.map((file) => (
              <DownloadLink key={file.id} small href={`/api/survey/recommendation-files/${file.id}`}>
                {file.name}
              </DownloadLink>
            ))}
          </p>
          <p>
            {row.verdict === null
              ? t('waits')
              : `${t(`status-${row.verdict}`)}: ${row.verdictNote ?? ''} (${t('by', { by: row.verdictBy ?? '–', at: f.time(row.verdictAt) })})`}
          </p>
        </div>
      ))}
    </Section>
  );
}
