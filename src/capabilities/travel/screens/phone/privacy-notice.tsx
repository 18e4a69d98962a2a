import type { MineTrip } from '../../contract-evidence.ts';
import { useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { useDevice, useEnrol } from './device/use-device.ts';
import css from './phone.module.css';
import { PrivacyText } from './privacy-text.tsx';
import { texts } from './texts/privacy.ts';
import type { OwnTrip } from './use-own-trip.ts';

interface Props {
  trip: MineTrip;
  figures: OwnTrip['figures'];
  read: () => void;
}

/** Stands before everything else of a trip until it was read; its end prepares this phone, or leaves it out. */
export function PrivacyNotice({ trip, figures, read }: Props) {
  const t = useTexts(texts);
  const enrol = useEnrol(trip.memberId);
  const { device } = useDevice(trip.memberId);
  const use = useSend({ send: enrol, refresh: ['/travel'], said: t('ready'), done: read });
  return (
    <Section title={t('title')}>
      <p className={css.meta}>{t('lead')}</p>
      <PrivacyText window={trip.window} figures={figures} />
      {use.problem && <ProblemNotice problem={use.problem} />}
      <div className={css.wide}>
        <Buttons>
          <Button
            kind="primary"
            busy={use.sending}
            disabledReason={device === 'none' ? t('noStore') : null}
            onClick={() => use.send(undefined)}
          >
            {t('use')}
          </Button>
          <Button kind="quiet" onClick={read}>
            {t('without')}
          </Button>
        </Buttons>
      </div>
      <p className={css.meta}>{t('withoutWhy')}</p>
    </Section>
  );
}
