// The host's page with script: it fetches the next code itself, counts down, and says so when the line is gone. Without script the page asks
// for itself again.

/** Seconds after the change, so that the server's clock has passed it too. */
const AFTER = 0.4;

const shown = document.querySelector<HTMLElement>('[data-visum]');
if (shown) followCode(shown);

function followCode(area: HTMLElement): void {
  // This address has no order to reload in it.
  if (area.dataset['live'] !== 'ya') return location.replace(`${area.dataset['visum']}?langsung=ya`);
  let until = nextChange(area);
  let asking = false;
  setInterval(() => {
    const left = (until - performance.now()) / 1_000;
    const said = document.querySelector<HTMLElement>('[data-said]');
    if (left > 0) {
      if (said) said.textContent = (area.dataset['wait'] ?? '').replace('{n}', String(Math.ceil(left)));
      return;
    }
    if (asking) return;
    asking = true;
    void renew().then((next) => {
      asking = false;
      until = next ?? performance.now() + 5_000;
      if (next === null && said) {
        said.textContent = area.dataset['lost'] ?? '';
        said.setAttribute('role', 'alert');
      }
    });
  }, 1_000);
}

function nextChange(area: HTMLElement): number {
  return performance.now() + (Number(area.dataset['left']) + AFTER) * 1_000;
}

/** Puts what the server shows now in place of what stands there. @returns when to ask again; null: no answer */
async function renew(): Promise<number | null> {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector<HTMLElement>('[data-visum]');
    // Taken over elsewhere, or over: the page itself says what is the matter.
    if (fresh === null) {
      location.reload();
      return null;
    }
    document.querySelector('[data-visum]')?.replaceChildren(...fresh.childNodes);
    return nextChange(fresh);
  } catch {
    return null;
  }
}
