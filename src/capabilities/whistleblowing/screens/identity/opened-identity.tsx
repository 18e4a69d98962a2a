import { useCallback, useEffect, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Section, Stack, TwoColumns } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { readNik } from '../../../../platform/regions/nik.ts';
import { fromBase64 } from '../../../../platform/sealing/bytes.ts';
import { inWords } from '../../../../platform/sealing/words.ts';
import css from '../cases/case.module.css';
import type { OpenKey } from '../keyring/keyring.ts';
import { HandOut } from './hand-out.tsx';
import type { Released } from './release.ts';
import { Repeats } from './repeats.tsx';
import { texts } from './texts.ts';

/** Seconds that an identity stays on the screen. */
const OPEN_FOR = 5 * 60;

interface OpenedProps {
  released: Released;
  sealed: { id: string; number: string };
  opener: OpenKey;
  onClose: () => void;
}

/** Who the reporter is, for five minutes. */
export function OpenedIdentity({ released: { identity, digest }, sealed, opener, onClose }: OpenedProps) {
  const t = useTexts(texts);
  const superAdmin = useHolds('super-admin');
  const { government } = useSession();
  const { name, nik, phone, address, card, cardReading } = identity;
  const shaped = nik !== null && readNik(nik, { demo: government.demo }).facts !== null;
  const orNot = (value: string | null) => value ?? t('notGiven');
  return (
    <Stack>
      <Closing onClose={onClose} />
      <TwoColumns
        aside={
          <Section title={t('card')}>
            {card === null ? <p>{t('noCard')}</p> : <Card card={card} />}
            <StatusMark
              tone={cardReading === 'same' ? 'ok' : cardReading === 'different' ? 'danger' : 'plain'}
              label={t(`reading-${cardReading}`)}
            />
          </Section>
        }
      >
        <Section title={t('who')}>
          <Facts
            rows={[
              { term: t('name'), value: <b>{name}</b> },
              {
                term: t('nik'),
                value:
                  nik === null ? (
                    t('notGiven')
                  ) : (
                    <>
                      <Code>{nik}</Code>{' '}
                      <StatusMark
                        tone={shaped ? 'ok' : 'danger'}
                        label={t(shaped ? 'nikShaped' : 'nikNotShaped')}
                      />
                      <span className={css.meta}>{` ${t('nikNote')}`}</span>
                    </>
                  ),
              },
              { term: t('phone'), value: orNot(phone) },
              { term: t('address'), value: orNot(address) },
              {
                term: t('sealWords'),
                value: (
                  <>
                    <b>{inWords(digest, 6).join(' ')}</b>
                    <br />
                    <span className={css.meta}>{t('sealWordsHint')}</span>
                  </>
                ),
              },
            ]}
          />
        </Section>
        {superAdmin && <Repeats sealed={sealed} identity={identity} opener={opener} />}
        <HandOut identity={identity} number={sealed.number} />
      </TwoColumns>
    </Stack>
  );
}

/** Counts down, and closes at the end also when the device slept past it. */
function Closing({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const [until] = useState(() => Date.now() + OPEN_FOR * 1000);
  const [left, setLeft] = useState(OPEN_FOR);
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) onClose();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, onClose]);
  const time = `${Math.floor(left / 60)}.${String(left % 60).padStart(2, '0')}`;
  return (
    <div className={css.closing}>
      <StatusMark tone="warn" label={t('closes', { time })} />
      <Button small onClick={onClose}>
        {t('closeNow')}
      </Button>
    </div>
  );
}

function Card({ card }: { card: string }) {
  const t = useTexts(texts);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([fromBase64(card)], { type: 'image/jpeg' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [card],
  );
  return <img className={css.picture} ref={show} alt={t('cardAlt')} />;
}
