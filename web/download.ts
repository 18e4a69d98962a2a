import { currentLocale } from './language.tsx';
import { texts } from './locales/request.ts';
import { brokenWay } from './problem.ts';
import { apiAddress } from './address.ts';
import { answerOf } from './request.ts';
import { saveFile } from './save-file.ts';

/** Sends `body` and hands the file that comes back to the browser. For files that a plain link cannot ask for. @throws Problem */
export async function downloadPost(path: string, body?: unknown): Promise<void> {
  const locale = currentLocale();
  let response: Response;
  try {
    response = await fetch(apiAddress(path), {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'accept-language': locale,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw brokenWay(0, texts[locale].offline);
  }
  if (!response.ok)
    return answerOf(response.status, response.headers.get('content-type'), await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'lurus';
  saveFile(name, await response.blob());
}
