import { useEffect, useState } from 'react';
import type { MineTrip } from '../../contract-evidence.ts';
import { useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import { alignChain } from './device/queue.ts';
import { browserStore } from './device/store.ts';
import { useCheckIn } from './device/use-check-in.ts';
import { useDevice, useEnrol } from './device/use-device.ts';
import css from './phone.module.css';
import { Queue } from './queue-list.tsx';
import { texts } from './texts/check-in.ts';

const LARGEST_PHOTO = 40 * 2 ** 20;

/** Checking in, in the foreground: the browser is asked for the position when the button is tapped and never else. */
export function CheckIn({ trip, asOf }: { trip: MineTrip; asOf: number }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { device, kept } = useDevice(trip.memberId);
  const isWaiting = kept.some((each) => each.fault === null);
  useEffect(() => {
    if (!isWaiting) void alignChain(browserStore, trip.memberId, trip.chains);
  }, [isWaiting, trip.memberId, trip.chains]);
  const usable = device !== null && device !== undefined && device !== 'none';
  return (
    <Section title={t('title')} id="hadir">
      {!trip.window.open ? (
        <p>{t('closed', { from: f.time(trip.window.from), until: f.time(trip.window.until) })}</p>
      ) : usable ? (
        <Ready trip={trip} asOf={asOf} answered={new Set(kept.map((each) => each.promptId))} />
      ) : (
        device !== undefined && <Prepare trip={trip} />
      )}
      <Queue memberId={trip.memberId} kept={kept} />
    </Section>
  );
}

function Prepare({ trip }: { trip: MineTrip }) {
  const t = useTexts(texts);
  const enrol = useSend({ send: useEnrol(trip.memberId), refresh: ['/travel'] });
  return (
    <Notice tone="info" title={t('notEnrolled')}>
      <p>{t('notEnrolledWay')}</p>
      {enrol.problem && <ProblemNotice problem={enrol.problem} />}
      <p className={css.next}>
        <Button kind="primary" busy={enrol.sending} onClick={() => enrol.send(undefined)}>
          {t('prepare')}
        </Button>
        <LinkButton to={`/perjalanan-saya/${trip.tripId}/visum`}>{t('toVisum')}</LinkButton>
      </p>
    </Notice>
  );
}

interface ReadyProps {
  trip: MineTrip;
  /** the server's clock when the trip was read, in milliseconds */
  asOf: number;
  /** prompts whose answer waits on this device */
  answered: ReadonlySet<string | null>;
}

function Ready({ trip, asOf, answered }: ReadyProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const say = useSay();
  const [photo, setPhoto] = useState<File | null>(null);
  const open = trip.prompts.find(
    (each) => !each.answered && !answered.has(each.id) && Date.parse(each.until) > asOf,
  );
  const { state, checkIn } = useCheckIn(trip.memberId);
  async function tap() {
    const reading = await checkIn(open?.id ?? null, photo);
    if (reading === null) return;
    setPhoto(null);
    say(t('kept', { metres: Math.round(reading.accuracy) }));
  }
  const asked =
    open !== undefined
      ? t('prompt', { at: f.time(open.at), until: f.time(open.until) })
      : t(trip.prompts.length > 0 ? 'answered' : 'noPrompt');
  return (
    <>
      {open === undefined ? <p>{asked}</p> : <Notice tone="warn" title={asked} />}
      <FileField
        id="foto-hadir"
        name="photo"
        label={t('photo')}
        hint={t('photoHint')}
        accept="image/*"
        maxBytes={LARGEST_PHOTO}
        required={false}
        value={photo}
        onChange={setPhoto}
        error={undefined}
      />
      <div className={css.wide}>
        <Button kind="primary" busy={state === 'reading'} onClick={() => void tap()}>
          {t('checkIn')}
        </Button>
      </div>
      {state === 'reading' && <Progress label={t('readAndSign')} />}
      {(state === 'denied' || state === 'unavailable') && (
        <Notice tone="warn" title={t(state)} role="alert">
          <p>{t(`${state}Way`)}</p>
          <p>
            <LinkButton to={`/perjalanan-saya/${trip.tripId}/visum`}>{t('toVisum')}</LinkButton>
          </p>
        </Notice>
      )}
      <p className={css.meta}>{t('honest')}</p>
    </>
  );
}
