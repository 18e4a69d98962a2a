import { useRef, useState, type KeyboardEvent } from 'react';
import { screens } from '../capabilities.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { inMenu, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { Dialog } from '../ui/dialog.tsx';
import fieldCss from '../ui/field.module.css';
import { Link, useGo } from '../ui/link.tsx';
import css from './palette.module.css';

const PROFILE = '/profil';

/** Opens a page by its name: every screen of the reader's menu, in either language. Enter opens the first, arrows move. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const go = useGo();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const found = screens.filter(
    (each) => (inMenu(session, each) || each.path === PROFILE) && fits(each, typed),
  );
  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.current === null) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>('input, a')];
    event.preventDefault();
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus();
  }
  return (
    <Dialog title={t('find')} open onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move between the input and the links within */}
      <div ref={box} onKeyDown={move}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!found[0]) return;
            onClose();
            go(found[0].path);
          }}
        >
          <input
            className={fieldCss.control}
            type="search"
            aria-label={t('findHint')}
            placeholder={t('findHint')}
            value={typed}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
        <output className={css.none}>{found.length === 0 ? t('findNothing') : ''}</output>
        <ul className={css.list}>
          {found.map((screen) => (
            <li key={screen.path}>
              <Link to={screen.path} className={css.entry} onClick={onClose}>
                {both(screen.title)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function fits(screen: ScreenDefinition, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const names = `${screen.title.id} ${screen.title.en}`.toLowerCase();
  return words.every((word) => names.includes(word));
}
