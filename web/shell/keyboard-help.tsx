import { useState } from 'react';
import { screens } from '../capabilities.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { inMenu } from '../screens.ts';
import { useSession } from '../session.ts';
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

/** Keys that only the inbox hears (web/inbox/inbox-keys.ts). */
const INBOX = '/kotak';
const INBOX_KEYS = [
  [['.'], 'keyNext'],
  [['t'], 'keyTake'],
  [['a'], 'keyAssign'],
  [['n'], 'keyNote'],
  [['p'], 'keyPause'],
  [['o'], 'keyPage'],
] as const;

/** Keys that only the audit desk hears (audit's screens/desk/desk-keys.ts). */
const AUDIT = '/audit';
const AUDIT_KEYS = [
  [['e'], 'keyDismiss'],
  [['f'], 'keyFinding'],
  [['a'], 'keyAssign'],
] as const;

/** What the keys do, and the switch for those of a single key. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const session = useSession();
  const [single, setSingle] = useState(singleKeysAllowed);
  const has = (path: string) => screens.some((each) => each.path === path && inMenu(session, each));
  return (
    <Dialog title={t('keysTitle')} open onClose={onClose}>
      <Keys keys={KEYS} />
      {has(INBOX) && (
        <>
          <h3>{t('keysInbox')}</h3>
          <Keys keys={INBOX_KEYS} />
        </>
      )}
      {has(AUDIT) && (
        <>
          <h3>{t('keysAudit')}</h3>
          <Keys keys={AUDIT_KEYS} />
        </>
      )}
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

type KeyLine = (typeof KEYS)[number] | (typeof INBOX_KEYS)[number] | (typeof AUDIT_KEYS)[number];

function Keys({ keys: lines }: { keys: readonly KeyLine[] }) {
  const t = useTexts(texts);
  return (
    <dl className={css.keys}>
      {lines.map(([keys, text]) => (
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
  );
}
