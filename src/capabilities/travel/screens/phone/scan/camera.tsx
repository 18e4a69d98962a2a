import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import css from '../phone.module.css';
import { texts } from '../texts/scan.ts';
import type { Wanted } from './codes.ts';
import { openReader, pixelsOf } from './reader.ts';

/** Milliseconds between two looks. */
const PAUSE = 200;

/** The camera behind a button: nothing is asked for before it is tapped. Ends at the first code. */
export function Camera({ wanted, onText }: { wanted: Wanted; onText: (text: string) => void }) {
  const t = useTexts(texts);
  const [state, setState] = useState<'closed' | 'open' | 'off' | 'broken'>('closed');
  return (
    <>
      {state === 'open' && (
        <View
          wanted={wanted}
          onText={(text) => {
            setState('closed');
            onText(text);
          }}
          onFail={setState}
        />
      )}
      <div className={css.wide}>
        <Button
          kind={state === 'open' ? 'plain' : 'primary'}
          onClick={() => setState((now) => (now === 'open' ? 'closed' : 'open'))}
        >
          {t(state === 'open' ? 'closeCamera' : 'openCamera')}
        </Button>
      </div>
      {(state === 'off' || state === 'broken') && (
        <Notice tone="warn" title={t('cameraOff')} role="alert">
          <p>{t(state === 'off' ? 'cameraOffWay' : 'readerOff')}</p>
        </Notice>
      )}
    </>
  );
}

interface ViewProps {
  wanted: Wanted;
  onText: (text: string) => void;
  onFail: (why: 'off' | 'broken') => void;
}

function View({ wanted, onText, onFail }: ViewProps) {
  const t = useTexts(texts);
  const video = useRef<HTMLVideoElement>(null);
  const tellText = useEffectEvent(onText);
  const tellFailure = useEffectEvent(onFail);
  useEffect(() => {
    let left = false;
    let stream: MediaStream | null = null;
    const reader = openReader(wanted);
    async function look() {
      const wish = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wish });
      const view = video.current;
      if (left || view === null) return;
      view.srcObject = stream;
      await view.play();
      while (!left) {
        const picture = await pixelsOf(view);
        const found = picture && (await reader.read(picture, false));
        if (left) return;
        if (found === 'broken') return tellFailure('broken');
        if (found) return tellText(found.text);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
    look()
      .catch(() => !left && tellFailure('off'))
      .finally(() => stop());
    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop();
      reader.close();
    }
    return () => {
      left = true;
      stop();
    };
  }, [wanted]);
  return (
    <>
      <video ref={video} className={css.camera} playsInline muted aria-label={t('looking')} />
      <p className={css.meta}>{t('looking')}</p>
    </>
  );
}
