import { fileInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';

interface Detector {
  detect(picture: ImageBitmap): Promise<{ rawValue: string }[]>;
}
type Detectors = new (options: { formats: string[] }) => Detector;

/**
 * Reads the slip's QR code from a photograph, where the browser itself can: nothing is loaded for it, and the photograph stays on the device.
 * @returns null where it cannot
 */
export function scanField(
  words: { label: string; hint: string; none: string },
  tell: (text: string) => void,
): HTMLElement | null {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors };
  if (BarcodeDetector === undefined) return null;
  const remark = el('p', { class: 'error', role: 'alert' });
  const read = async (file: File): Promise<string | null> => {
    const picture = await createImageBitmap(file);
    try {
      const [found] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture);
      return found?.rawValue ?? null;
    } finally {
      picture.close();
    }
  };
  return fileInput({
    id: 'scan',
    label: words.label,
    hint: words.hint,
    accept: 'image/*',
    after: [remark],
    change: (file) => {
      remark.textContent = '';
      if (file === null) return;
      void read(file)
        .catch(() => null)
        .then((text) => {
          if (text === null) remark.textContent = words.none;
          else tell(text);
        });
    },
  });
}
