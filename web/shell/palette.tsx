import { useState, type KeyboardEvent } from 'react';
import { screens } from '../capabilities.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { inMenu, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/dialog.tsx';
import fieldCss from '../ui/field.module.css';
import { useGo } from '../ui/link.tsx';
import css from './palette.module.css';

const PROFILE = '/profil';

/** Opens a page by its name: every screen of the reader's menu, in either language. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = screens.filter(
    (each) => (inMenu(session, each) || each.path === PROFILE) && fits(each, typed),
  );
  const choose = (screen: ScreenDefinition | undefined) => {
    if (!screen) return;
    onClose();
    go(screen.path);
  };
  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[at]);
    }
  }
  return (
    <Dialog title={t('find')} open onClose={onClose}>
      <input
        className={fieldCss.control}
        role="combobox"
        aria-label={t('findHint')}
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        placeholder={t('findHint')}
        value={typed}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={move}
      />
      {found.length === 0 && <p role="status">{t('findNothing')}</p>}
      <ul id="palette" role="listbox" aria-label={t('find')} className={css.list}>
        {found.map((screen, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the input
          <li
            key={screen.path}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className={cx(css.entry, index === at && css.at)}
            onClick={() => choose(screen)}
          >
            {both(screen.title)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function fits(screen: ScreenDefinition, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const names = `${screen.title.id} ${screen.title.en}`.toLowerCase();
  return words.every((word) => names.includes(word));
}
