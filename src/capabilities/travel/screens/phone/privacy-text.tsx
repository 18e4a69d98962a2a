import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { texts } from './texts/privacy.ts';
import type { OwnTrip } from './use-own-trip.ts';

/** What is recorded, in the order in which people ask. `window`: null once the trip is over. */
export function PrivacyText({
  window,
  figures,
}: {
  window: { from: string; until: string } | null;
  figures: OwnTrip['figures'];
}) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Facts
      rows={[
        { term: t('why'), value: t('whyText') },
        ...(window === null
          ? []
          : [
              {
                term: t('when'),
                value: t('whenText', { from: f.time(window.from), until: f.time(window.until) }),
              },
            ]),
        {
          term: t('what'),
          value: [
            t('whatText'),
            figures === null ? '' : t('prompts', { n: figures.prompts, minutes: figures.minutes }),
            t('home'),
          ].join(' '),
        },
        { term: t('honest'), value: t('honestText') },
        { term: t('who'), value: t('whoText') },
        {
          term: t('long'),
          value:
            figures === null
              ? t('longText')
              : `${t('longText')} ${t('longest', { n: figures.positionDays, years: figures.timeBarYears })}`,
        },
        { term: t('fair'), value: t('fairText') },
        { term: t('device'), value: t('deviceText') },
      ]}
    />
  );
}
