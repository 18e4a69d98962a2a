import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import css from './record.module.css';
import { texts } from './texts/finding.ts';
import { names } from './texts/names.ts';
import type { Finding } from './types.ts';

/** What the auditee answered before the report became final. */
export function Responses({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Section title={t('responses')}>
      <ul className={css.entries}>
        {finding.responses.map((each) => (
          <li key={each.id}>
            <p className={css.head}>
              <b>{n(`stance-${each.stance}`)}</b>
              <span className={css.meta}>
                {[each.by, each.agencyName, f.time(each.at)].filter(Boolean).join(' · ')}
              </span>
            </p>
            <p className={css.text}>{each.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
