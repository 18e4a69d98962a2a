import { exitKeys } from './exit-keys.ts';
import { freeToLeave } from './free-to-leave.ts';

const pressed = exitKeys();

/** The page is gone from sight at once and from the history; the answer of /keluar wipes what the origin left. */
function leave(): void {
  document.documentElement.hidden = true;
  // A page that asks "really leave?" now would be the opposite of an exit.
  freeToLeave();
  location.replace('/keluar');
}

addEventListener('keydown', (event) => {
  if (!event.repeat && pressed(event.key, event.timeStamp)) leave();
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-exit]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

// Coming back by the browser's own button must not show what was open.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
