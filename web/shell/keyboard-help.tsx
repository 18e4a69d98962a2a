import { useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { allowSingleKeys, singleKeysAllowed } from '../ui/keys.ts';
import css from './keyboard-help.module.css';

const KEYS = [
  [['/'], 'keySearch'],
  [['j', 'k'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['x'], 'keyChoose'],
  [['Esc'], 'keyClose'],
  [['Ctrl', 'K'], 'keyPalette'],
  [['?'], 'keyHelp'],
] as const;

/** What the keys do, and the switch for those of a single key. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const [single, setSingle] = useState(singleKeysAllowed);
  return (
    <Dialog title={t('keysTitle')} open onClose={onClose}>
      <dl className={css.keys}>
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        id="single-keys"
        name="single-keys"
        label={t('keysSingle')}
        value={single}
        error={undefined}
        onChange={(on) => {
          allowSingleKeys(on);
          setSingle(on);
        }}
      />
    </Dialog>
  );
}
