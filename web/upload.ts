import { currentLocale } from './language.tsx';
import { texts } from './locales/request.ts';
import { brokenWay } from './problem.ts';
import { apiAddress } from './address.ts';
import { answerOf } from './request.ts';

/** Sends a file (field `file`) or a whole form, and tells how far it is (0 to 1). @throws Problem */
export function upload<T>(
  path: string,
  content: File | FormData,
  onProgress?: (share: number) => void,
): Promise<T> {
  const form = content instanceof FormData ? content : new FormData();
  if (content instanceof File) form.append('file', content, content.name);
  // fetch cannot tell how much has been sent yet.
  const request = new XMLHttpRequest();
  return new Promise<T>((resolve, reject) => {
    request.open('POST', apiAddress(path));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLocale());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(brokenWay(0, texts[currentLocale()].offline)));
    request.addEventListener('load', () => {
      try {
        resolve(answerOf<T>(request.status, request.getResponseHeader('content-type'), request.responseText));
      } catch (error) {
        reject(error as Error);
      }
    });
    request.send(form);
  });
}
