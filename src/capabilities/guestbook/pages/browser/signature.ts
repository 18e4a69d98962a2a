// A field to sign in with finger, pen or mouse. What is sent are strokes, as the path of an SVG; see rules/signature.ts.

import { isSignature } from '../../rules/signature.ts';

/** Puts the canvas into `field`; what is drawn goes into its hidden input. */
export function drawSignature(field: HTMLElement): void {
  const input = field.querySelector('input');
  const [width = 600, height = 200] = (field.dataset['signature'] ?? '').split(' ').map(Number);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!input || !pen) return;
  canvas.width = width;
  canvas.height = height;
  const { label = '', hint = '', clear = '' } = field.dataset;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${label}. ${hint}`);
  const [title, note] = [document.createElement('p'), document.createElement('p')];
  title.className = 'label';
  title.textContent = label;
  note.className = 'hint';
  note.textContent = hint;
  const wipe = document.createElement('button');
  wipe.type = 'button';
  wipe.className = 'plain';
  wipe.textContent = clear;
  field.append(title, note, canvas, wipe);

  const strokes: string[] = [];
  let stroke: string[] | null = null;
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const fit = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
    return [
      fit(((event.clientX - box.left) / box.width) * width, width),
      fit(((event.clientY - box.top) / box.height) * height, height),
    ];
  };
  const keep = () => {
    const path = strokes.join('');
    input.value = isSignature(path) ? path : '';
  };
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const [x, y] = at(event);
    stroke = [`M${x} ${y}`];
    pen.beginPath();
    pen.moveTo(x, y);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (stroke === null) return;
    const [x, y] = at(event);
    const point = `L${x} ${y}`;
    if (stroke.at(-1) === point) return;
    stroke.push(point);
    pen.lineTo(x, y);
    pen.stroke();
  });
  for (const name of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(name, () => {
      if (stroke !== null && stroke.length > 1) strokes.push(stroke.join(''));
      stroke = null;
      keep();
    });
  }
  wipe.addEventListener('click', () => {
    strokes.length = 0;
    pen.clearRect(0, 0, width, height);
    keep();
  });
}
