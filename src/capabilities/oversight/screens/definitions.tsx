import { useTexts } from '../../../../web/language.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import type { IntegrityMap } from '../contract.ts';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

/** What every part is made of, by what it is judged, and the one rule over them. */
export function Definitions({ map }: { map: IntegrityMap }) {
  const t = useTexts(texts);
  const { n, value } = useWords();
  const first = map.rows[0]?.cells ?? [];
  const least = first[0]?.least;
  const boundOf = (part: IntegrityMap['parts'][number]) => {
    const bound = first.find((each) => each.part === part.part)?.bound;
    if (bound === undefined) return null;
    return t(part.worse === 'higher' ? 'worseHigher' : 'worseLower', { value: value(part.part, bound) });
  };
  return (
    <Section title={t('definitions')}>
      {least !== undefined && <p>{t('ruleText', { least })}</p>}
      <Facts
        rows={map.parts.map((each) => {
          const bound = boundOf(each);
          return {
            term: n(`part-${each.part}`),
            value: (
              <>
                <p>
                  {t('definition', {
                    what: n(`what-${each.part}`),
                    above: n(`above-${each.part}`),
                    below: n(`below-${each.part}`),
                  })}
                </p>
                <p>
                  {t('time', { span: n(`span-${each.span}`, { n: map.windowMonths }) })}
                  {bound !== null && ` ${t('bound')}: ${bound}.`}
                </p>
                <p>{t('source', { source: n(`source-${each.part}`) })}</p>
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
