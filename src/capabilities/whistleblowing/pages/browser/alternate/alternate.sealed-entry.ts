import { button, fileInput, textInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { readSettings } from '../page/read-settings.ts';
import { saveFile } from '../../../../../../web/save-file.ts';
import type { MailboxSettings } from '../page/settings.ts';
import { alternateTexts } from '../texts/alternate-texts.ts';

function start(place: HTMLElement): void {
  const { locale } = readSettings<MailboxSettings>(place);
  const t = alternateTexts[locale];
  let file: File | null = null;
  let only = '';
  let busy = false;
  const status = el('p', { role: 'status' });

  const draw = (fault?: string) => {
    place.replaceChildren(
      fileInput({
        id: 'kunci',
        label: t.key,
        hint: t.keyHint,
        fault,
        file,
        change: (chosen) => (file = chosen),
      }),
      textInput({
        id: 'nomor',
        label: t.only,
        hint: t.onlyHint,
        value: only,
        change: (typed) => (only = typed.trim().toUpperCase()),
      }),
      button(t.fetch, () => void fetchAll()),
      status,
    );
    if (fault !== undefined) place.querySelector<HTMLElement>('#kunci')?.focus();
  };

  const fetchAll = async () => {
    if (busy) return;
    if (file === null) return draw(t.keyMissing);
    const { fetchMail, MailRefused, secretIn } = await import('./alternate-mail.ts');
    const secret = secretIn(await file.text().catch(() => ''));
    if (secret === null) return draw(t.keyWrong);
    busy = true;
    draw();
    status.textContent = t.fetching;
    try {
      saveFile('laporan-tersegel.zip', await fetchMail(fetch.bind(globalThis), { secret, only, locale }));
      status.textContent = t.done;
    } catch (error) {
      const told = error instanceof MailRefused ? error : null;
      status.textContent = told?.status === 404 ? t.notAppointed : told?.message || t.failed;
    } finally {
      busy = false;
    }
  };
  draw();
}

const place = document.getElementById('pengganti');
if (place !== null) start(place);
