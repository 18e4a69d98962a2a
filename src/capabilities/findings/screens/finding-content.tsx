import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { texts } from './texts/finding.ts';
import type { Finding } from './types.ts';

/** The four parts of a finding and its codes. */
export function FindingContent({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { codes } = finding;
  const coded = [
    [t('code'), codes.finding],
    [t('codeBpk'), codes.bpk],
    [t('causeCode'), codes.cause],
  ] as const;
  return (
    <Section title={t('content')}>
      <Facts
        rows={[
          ...(['condition', 'criterion', 'cause', 'effect'] as const).map((key) => ({
            term: t(key),
            value: finding[key],
          })),
          ...coded.flatMap(([term, code]) =>
            code === null ? [] : [{ term, value: `${code.code} ${code.title ?? `(${t('noTitle')})`}` }],
          ),
          // Beside the text, never in it: what was issued is not rewritten.
          ...finding.rectifications.map((each) => ({
            term: `${t('rectification')}, ${f.time(each.at)}`,
            value: each.text,
          })),
        ]}
      />
    </Section>
  );
}
